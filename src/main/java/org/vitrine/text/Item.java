package org.vitrine.text;

/// One of several in a repeating field. Its id is short, unique within the field and never reused, so that the path
/// `titles.k3x9.text` names the same title after others were added, moved or removed.
public interface Item {

    String id();
}
