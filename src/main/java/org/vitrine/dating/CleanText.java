package org.vitrine.dating;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Text made ready for reading: composed, with one sort of space and digit, and without what must not stand in a date.
/// Hyphens of every sort become `-`. Longer dashes become `–` and wide tildes `〜`, because in the format itself `-` and
/// `~` mean other things than a range.
final class CleanText {
    static final char RANGE_DASH = '–';
    static final char WAVE_DASH = '〜';

    private final String text;
    private final List<Reason> reasons;

    private CleanText(String text, List<Reason> reasons) {
        this.text = text;
        this.reasons = reasons;
    }

    static CleanText of(String written) {
        if (written.length() > Dates.MOST_CHARACTERS) {
            return new CleanText("", List.of(tooLong(written)));
        }
        if (plain(written)) {
            String text = written.strip();
            return new CleanText(text, text.isEmpty() ? List.of(ReasonCode.EMPTY.with()) : List.of());
        }
        List<Reason> reasons = forbidden(written);
        if (!reasons.isEmpty()) {
            return new CleanText("", reasons);
        }
        String composed = Normalizer.normalize(written, Normalizer.Form.NFC);
        StringBuilder clean = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            clean.append(plain(composed.charAt(i)));
        }
        String text = clean.toString().strip();
        return new CleanText(text, text.isEmpty() ? List.of(ReasonCode.EMPTY.with()) : List.of());
    }

    static Reason tooLong(String written) {
        return ReasonCode.TOO_LONG.with(Integer.toString(written.length()), Integer.toString(Dates.MOST_CHARACTERS));
    }

    String text() {
        return text;
    }

    /// Why the text cannot be read at all; empty when it can.
    List<Reason> reasons() {
        return reasons;
    }

    private static boolean plain(String written) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    /// Each sort of character once, where it first stands. Line ends and tabs are control characters too.
    private static List<Reason> forbidden(String written) {
        List<Reason> reasons = new ArrayList<>(0);
        List<Integer> seen = new ArrayList<>(0);
        int point;
        for (int i = 0; i < written.length(); i += Character.charCount(point)) {
            point = written.codePointAt(i);
            int type = Character.getType(point);
            boolean refused = type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.SURROGATE
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR;
            if (refused && !seen.contains(point)) {
                seen.add(point);
                String name = String.format(Locale.ROOT, "U+%04X", point);
                reasons.add(ReasonCode.FORBIDDEN_CHARACTER.with(name, Integer.toString(i + 1)));
            }
        }
        return reasons;
    }

    private static char plain(char c) {
        return switch (c) {
            case '‐', '‑', '−', '﹣', '－' -> '-';
            case '‒', '–', '—', '―', '﹘' -> RANGE_DASH;
            case '～', '〜' -> WAVE_DASH;
            case '’', '‘', 'ʼ', '′' -> '\'';
            case '。', '．' -> '.';
            case '、', '，' -> ',';
            case 'ё' -> 'е';
            case 'Ё' -> 'Е';
            default -> c >= '！' && c < '～' ? (char) (c - 0xFEE0) : space(c) ? ' ' : c;
        };
    }

    private static boolean space(char c) {
        return Character.getType(c) == Character.SPACE_SEPARATOR;
    }
}
