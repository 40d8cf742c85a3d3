package org.vitrine.provenance;

/// Where quotation marks and brackets of a text have their partners; what has none is a character like any other.
/// One pass, whatever the text: neither depth nor length makes it slow.
///
/// @param partner for an opening character the place of its partner, 0 for everything else
/// @param end where the chain ends and the blocks below it begin
record Scan(String text, int[] partner, int end) {

    static Scan of(String text) {
        return new Scanner(text).scan();
    }

    /// The place after the character at a place, or after its partner.
    int next(int at) {
        return partner[at] > at ? partner[at] + 1 : at + 1;
    }

    /// Whether one pair of quotation marks encloses all from a place to a place.
    boolean isQuoted(int from, int to) {
        return to - from >= 2 && partner[from] == to - 1 && (text.charAt(from) == '"' || text.charAt(from) == '“');
    }

    /// The same place of the closing mark for a text that is read on its own; -1 when there is none.
    static int closingMark(String text, int open) {
        int at = text.indexOf('"', open + 1);
        while (at >= 0 && at + 1 < text.length() && text.charAt(at + 1) == '"') {
            at = text.indexOf('"', at + 2);
        }
        return at;
    }

    /// What stands between quotation marks, a doubled one for one.
    static String unquote(String text, int from, int to) {
        String inner = text.substring(from + 1, to - 1);
        return text.charAt(from) == '"' ? inner.replace("\"\"", "\"") : inner;
    }

    static String quote(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    static boolean isBlock(String text, int at) {
        return text.startsWith("Notes:", at) || text.startsWith("Authorities:", at);
    }

    private static final class Scanner {
        private final String text;
        private final int[] partner;
        private int[] open = new int[16];
        private int depth;
        private boolean noStraight;
        private boolean noCurly;

        Scanner(String text) {
            this.text = text;
            this.partner = new int[text.length()];
        }

        Scan scan() {
            int at = 0;
            while (at < text.length()) {
                switch (text.charAt(at)) {
                    case '"' -> at = straight(at);
                    case '“' -> at = curly(at);
                    case '(', '[' -> push(at);
                    case ')' -> pop('(', at);
                    case ']' -> pop('[', at);
                    case '\n' -> {
                        if (isBlock(text, at + 1)) {
                            return new Scan(text, partner, at);
                        }
                    }
                    default -> {}
                }
                at++;
            }
            boolean onlyBlocks = isBlock(text, 0);
            return new Scan(text, partner, onlyBlocks ? 0 : text.length());
        }

        /// A mark behind a letter or digit opens nothing: it says inches, or is an apostrophe that went wrong.
        private int straight(int at) {
            if (noStraight || (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1)))) {
                return at;
            }
            int close = closingMark(text, at);
            if (close < 0) {
                noStraight = true;
                return at;
            }
            partner[at] = close;
            return close;
        }

        private int curly(int at) {
            int close = noCurly ? -1 : text.indexOf('”', at + 1);
            if (close < 0) {
                noCurly = true;
                return at;
            }
            partner[at] = close;
            return close;
        }

        private void push(int at) {
            if (depth == open.length) {
                open = java.util.Arrays.copyOf(open, depth * 2);
            }
            open[depth++] = at;
        }

        private void pop(char opening, int at) {
            if (depth > 0 && text.charAt(open[depth - 1]) == opening) {
                partner[open[--depth]] = at;
            }
        }
    }
}
