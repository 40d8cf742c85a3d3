package org.vitrine.text;

/// A constant that may say something by itself. What only says how the rest of an entry is meant ("given",
/// "translated")
/// does not make an entry; "unknown" does.
public interface Telling {

    boolean tells();
}
