package org.vitrine.provenance;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitrine.provenance.ProvenanceEvent.Certainty;

/// What can stand in a chain as it is, without quotation marks, and is read back as the same. Reading and writing ask
/// here, so that they cannot disagree.
final class Plain {

    static final String UNKNOWN = "unknown";
    static final String SOMEBODY = "somebody";
    static final String OTHERS = "others";

    /// What can be read as a date; longer texts are none.
    static final int LONGEST_DATE = 120;

    private static final int LONGEST_NAME = 200;
    private static final int MOST_WORDS = 14;
    private static final Set<String> SENTENCE_WORDS = Set.of(
            "was", "were", "is", "are", "has", "had", "have", "been", "it", "he", "she", "they", "which", "that", "who",
            "when", "where", "this", "there", "not", "but", "may", "would", "could", "must");
    private static final Set<String> BUSINESS_TAILS = Set.of(
            "sons", "son", "co", "co.", "company", "brothers", "bros.", "cie", "partners", "associates", "daughters");
    private static final Set<String> COURTESIES = Set.of("mr.", "mr", "mrs.", "mrs", "dr.", "dr", "sir");
    private static final Set<String> POSSESSIVES = Set.of("his", "her", "their");

    private Plain() {}

    /// Whether a name behind one of the phrase's words needs no quotation marks.
    static boolean isName(String text, Phrase phrase) {
        return hasPlainCharacters(text, true)
                && text.charAt(text.length() - 1) != '?'
                && !isReserved(text)
                && !cut(text, phrase);
    }

    /// Whether a name that begins an event needs none.
    static boolean isBareName(String text) {
        return isName(text, Wordings.PASSED)
                && looksLikeName(text, 0, text.length())
                && !isDateish(text, 0, text.length())
                && Wordings.find(text, 0, text.length()) == null
                && !Wordings.isVerb(text, 0, text.length());
    }

    /// Whether a place behind a comma needs none.
    static boolean isPlace(String text) {
        if (!hasPlainCharacters(text, false)) {
            return false;
        }
        int from = 0;
        while (from <= text.length()) {
            int comma = text.indexOf(',', from);
            int to = comma < 0 ? text.length() : comma;
            if (comma >= 0 && (comma + 1 >= text.length() || text.charAt(comma + 1) != ' ')) {
                return false;
            }
            if (from == to || !isPlacePart(text.substring(from, to))) {
                return false;
            }
            from = comma < 0 ? text.length() + 1 : comma + 2;
        }
        return true;
    }

    private static boolean isPlacePart(String part) {
        int end = part.length();
        return looksLikeName(part, 0, end)
                && !isDateish(part, 0, end)
                && certainty(part, 0, end) == null
                && !isPossessive(part, 0, end)
                && !Letters.startsWith(part, 0, end, "in")
                && !Letters.startsWith(part, 0, end, "at")
                && !Letters.startsWith(part, 0, end, "on")
                && !Letters.startsWith(part, 0, end, "dated")
                && !Letters.startsWith(part, 0, end, "lot")
                && !Letters.startsWith(part, 0, end, "with")
                && !Letters.startsWith(part, 0, end, "without")
                && !Letters.startsWith(part, 0, end, "title")
                && !Letters.startsWith(part, 0, end, "custody")
                && !isMarker(part, 0, Letters.blank(part, 0, end));
    }

    /// Whether a text between brackets (office, place of a party) needs none.
    static boolean isDetail(String text) {
        return hasPlainCharacters(text, false);
    }

    /// Whether the place of a party needs none between its brackets.
    static boolean isPlaceOfParty(String text) {
        int end = text.length();
        int comma = text.lastIndexOf(',');
        return isDetail(text)
                && !isLived(text, 0, end)
                && !isLived(text, Letters.skipBlanks(text, comma + 1, end), end)
                && NameReader.kind(text, 0, end) == null
                && !Letters.startsWith(text, 0, end, "agent")
                && !Letters.startsWith(text, 0, end, "dealer")
                && !Letters.startsWith(text, 0, end, "as")
                && !Letters.startsWith(text, 0, end, "of");
    }

    private static boolean isMarker(String text, int from, int to) {
        return Letters.isThrough(text, from, to)
                || Letters.equals(text, from, to, "by")
                || Letters.equals(text, from, to, "from")
                || Letters.equals(text, from, to, "to")
                || Letters.equals(text, from, to, "for")
                || Letters.equals(text, from, to, "upon");
    }

    /// No character or blank that structures a chain, and no full stop that ends an event.
    private static boolean hasPlainCharacters(String text, boolean withoutCommas) {
        if (text.isEmpty() || text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ') {
            return false;
        }
        if (Stops.isShortened(text, text.length())) {
            // a full stop behind it would not end the event
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '"', '“', '”', ';', '[', ']', '(', ')', '#', '\n', '\t', '\r', '\u00a0' -> {
                    return false;
                }
                case ',' -> {
                    if (withoutCommas) {
                        return false;
                    }
                }
                case ' ' -> {
                    if (text.charAt(i + 1) == ' ') {
                        return false;
                    }
                }
                case '.' -> {
                    if (Stops.isStop(text, i, text.length())) {
                        return false;
                    }
                }
                default -> {}
            }
        }
        return true;
    }

    private static boolean isReserved(String text) {
        int end = text.length();
        return certainty(text, 0, end) != null
                || Scan.isBlock(text, 0)
                || isPossessive(text, 0, end)
                || Letters.equals(text, 0, end, UNKNOWN)
                || Letters.equals(text, 0, end, SOMEBODY)
                || Letters.equals(text, 0, end, OTHERS)
                || Letters.startsWith(text, 0, end, "withheld")
                || isMarker(text, 0, Letters.blank(text, 0, end))
                || Letters.startsWith(text, 0, end, "as")
                || Letters.startsWith(text, 0, end, "with")
                || Letters.startsWith(text, 0, end, "and")
                || Letters.startsWith(text, 0, end, "in")
                || Letters.startsWith(text, 0, end, "on")
                || Stops.beginsEvent(text, 0, end);
    }

    /// Whether reading would cut the name in two.
    private static boolean cut(String text, Phrase phrase) {
        for (int i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) {
            int word = i + 1;
            int end = Letters.blank(text, word, text.length());
            if (phrase.later(text, word, end) != null
                    || Letters.isThrough(text, word, end)
                    || (Letters.equals(text, word, end, "and") && !staysTogether(text, 0, i, text.length()))
                    || (isTimeWord(text, word, end) && Letters.hasDigit(text, end, text.length()))) {
                return true;
            }
        }
        return false;
    }

    static boolean isTimeWord(String text, int from, int to) {
        return Letters.equals(text, from, to, "in") || Letters.equals(text, from, to, "on");
    }

    /// Whether "and" behind the text from a place to a blank joins parts of one name: "Mr. and Mrs. Smith", "Smith and
    /// Sons".
    static boolean staysTogether(String text, int from, int blank, int to) {
        int last = blank;
        while (last > from && !Letters.isBlank(text.charAt(last - 1))) {
            last--;
        }
        if (COURTESIES.contains(text.substring(last, blank).toLowerCase(Locale.ROOT))) {
            return true;
        }
        int next = Letters.skipBlanks(text, Math.min(to, blank + 4), to);
        int end = Letters.blank(text, next, to);
        return end - next < 12
                && BUSINESS_TAILS.contains(text.substring(next, end).toLowerCase(Locale.ROOT));
    }

    static boolean isPossessive(String text, int from, int to) {
        if (from == to || "hHtT".indexOf(text.charAt(from)) < 0) {
            return false;
        }
        int end = Letters.wordEnd(text, from, to);
        return end - from <= 5 && POSSESSIVES.contains(text.substring(from, end).toLowerCase(Locale.ROOT));
    }

    /// How certain the words at the beginning say that it is; null when they say nothing of it.
    static @Nullable Certainty certainty(String text, int from, int to) {
        if (from == to) {
            return null;
        }
        return switch (text.charAt(from)) {
            case 'p', 'P', 'l', 'L' -> {
                if (Letters.startsWith(text, from, to, "possibly") || Letters.startsWith(text, from, to, "perhaps")) {
                    yield Certainty.POSSIBLE;
                }
                if (Letters.startsWith(text, from, to, "probably")
                        || Letters.startsWith(text, from, to, "presumably")
                        || Letters.startsWith(text, from, to, "likely")) {
                    yield Certainty.PROBABLE;
                }
                yield null;
            }
            default -> null;
        };
    }

    /// Whether it may be a date: a digit, or a word for a century.
    static boolean isDateish(String text, int from, int to) {
        if (to - from > LONGEST_DATE) {
            return false;
        }
        return Letters.hasDigit(text, from, to) || namesACentury(text, from, to);
    }

    private static boolean namesACentury(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            switch (text.charAt(i)) {
                case 'c', 'C' -> {
                    if (text.regionMatches(true, i, "centur", 0, 6)) {
                        return true;
                    }
                }
                case 'в', 'В' -> {
                    if (Letters.startsWith(text, i, to, "век") || Letters.startsWith(text, i, to, "века")) {
                        return true;
                    }
                }
                case '세' -> {
                    if (text.startsWith("세기", i)) {
                        return true;
                    }
                }
                default -> {}
            }
        }
        return false;
    }

    /// Whether it is a name and no sentence: it begins like one, and has none of the words that make sentences.
    static boolean looksLikeName(String text, int from, int to) {
        if (from == to || to - from > LONGEST_NAME) {
            return false;
        }
        int first = Letters.blank(text, from, to);
        char c = text.charAt(from);
        if (Character.isLowerCase(c) && first == to && to - from < 3) {
            return false;
        }
        int words = 0;
        boolean letters = false;
        for (int at = from; at < to; ) {
            letters |= Character.isLetterOrDigit(text.codePointAt(at));
            int end = Letters.blank(text, at, to);
            words++;
            // written large it is part of a name, but for the first
            if (end - at <= 5
                    && (at == from || Character.isLowerCase(text.charAt(at)))
                    && SENTENCE_WORDS.contains(text.substring(at, end).toLowerCase(Locale.ROOT))) {
                return false;
            }
            at = Letters.skipBlanks(text, end, to);
        }
        return letters && words <= MOST_WORDS;
    }

    /// Whether it says when somebody lived: "1878–1953", "d. 1953", "active 1920s".
    static boolean isLived(String text, int from, int to) {
        if (from == to || !Letters.hasDigit(text, from, to)) {
            return false;
        }
        char c = text.charAt(from);
        if (c >= '0' && c <= '9') {
            return true;
        }
        return Letters.startsWith(text, from, to, "b.")
                || Letters.startsWith(text, from, to, "d.")
                || Letters.startsWith(text, from, to, "c.")
                || Letters.startsWith(text, from, to, "ca.")
                || Letters.startsWith(text, from, to, "fl.")
                || Letters.startsWith(text, from, to, "born")
                || Letters.startsWith(text, from, to, "died")
                || Letters.startsWith(text, from, to, "active");
    }
}
