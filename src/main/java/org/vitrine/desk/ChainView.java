package org.vitrine.desk;

import java.util.List;

/// The provenance of a record as text, and how it is understood.
///
/// @param text the whole chain, in the form in which it is read back
public record ChainView(String text, List<Line> lines) {

    /// An event in words.
    ///
    /// @param target id of the form's element of the event; empty for one that is not in the form yet
    /// @param gap whether something is missing or unknown before it
    /// @param unclear stretches that were not understood
    public record Line(String target, String text, boolean gap, boolean withheld, List<String> unclear) {}
}
