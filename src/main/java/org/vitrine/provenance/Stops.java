package org.vitrine.provenance;

import java.util.Set;

/// Tells a full stop that ends an event from one that shortens a word or a name.
final class Stops {

    private static final Set<String> SHORTENED = Set.of(
            ("St Ste Mr Mrs Ms Dr Prof Rev Hon Sr Jr Co Inc Ltd Corp Bros Messrs Mme Mlle Gen Col Capt Lt Maj Sgt Gov"
                            + " Pres Sen Mt Ft Ave Blvd Rd Dept Univ Nos nos No no vol vols pp p fig figs inv cat c ca b"
                            + " d r est fl approx cf ed eds Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec"
                            + " им г гг ул св Св д р тов акад проф ген в вв н э янв февр апр авг сент окт нояб дек"
                            + " Гос Мин")
                    .split(" "));
    private static final Set<String> OTHER_BEGINNINGS = Set.of("Possibly", "Probably", "Perhaps", "Withheld");

    private Stops() {}

    /// Whether the full stop at a place of a text that ends at `end` is the end of an event.
    static boolean isStop(String text, int at, int end) {
        int next = at + 1;
        if (next < end && !Letters.isBlank(text.charAt(next)) && text.charAt(next) != '[') {
            return false;
        }
        if (at > 0 && text.charAt(at - 1) == '.') {
            return true;
        }
        if (!isShortened(text, at)) {
            return true;
        }
        int word = Letters.skipBlanks(text, next, end);
        return word < end && beginsEvent(text, word, end);
    }

    /// Whether the word at a place is one with which an event begins, written large.
    static boolean beginsEvent(String text, int at, int end) {
        if (!Character.isUpperCase(text.charAt(at))) {
            return false;
        }
        int wordEnd = Letters.wordEnd(text, at, Math.min(end, at + 20));
        if (OTHER_BEGINNINGS.contains(text.substring(at, wordEnd))) {
            return true;
        }
        int part = at;
        while (part < end && part - at < 60 && ",;.([".indexOf(text.charAt(part)) < 0) {
            part++;
        }
        return Wordings.find(text, at, Letters.trimEnd(text, at, part)) != null;
    }

    /// Whether a full stop at a place would shorten the word before it.
    static boolean isShortened(String text, int stop) {
        int from = stop;
        while (from > 0 && stop - from < 8 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        int length = stop - from;
        if (length == 1 && Character.isUpperCase(text.charAt(from))) {
            return true;
        }
        return length > 0 && length < 7 && SHORTENED.contains(text.substring(from, stop));
    }
}
