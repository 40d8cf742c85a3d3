package org.vitrine.dating;

import java.util.List;

/// The door of the package: text in, [Reading] out. No text makes it throw.
public final class Dates {
    /// Longer texts are no dates.
    public static final int MOST_CHARACTERS = 500;

    private Dates() {}

    /// Reads a date as people write it, or EDTF. The whole text has to be a date.
    public static Reading parse(String text) {
        return parseEdtf(text);
    }

    /// Reads EDTF and nothing else.
    public static Reading parseEdtf(String text) {
        EdtfParser parser = new EdtfParser(text);
        Edtf edtf = parser.parse();
        return edtf == null
                ? new Reading.NotADate(text, parser.reasons())
                : new Reading.Understood(HistoricalDate.of(edtf, text), List.of());
    }
}
