package org.vitrine.desk;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Two texts beside each other, compared by word; a very long one by line.
///
/// @param before the first text, cut where the other differs
/// @param after the second, likewise
record WordDiff(List<Piece> before, List<Piece> after) {

    /// What one comparison may take: its cost grows with the product of what differs.
    private static final int MOST_PARTS = 3_000;

    /// @param changed the other text has something else here
    public record Piece(String text, boolean changed) {}

    static WordDiff of(String before, String after) {
        if (before.isEmpty() || after.isEmpty()) {
            return new WordDiff(whole(before), whole(after));
        }
        List<String> first = words(before);
        List<String> second = words(after);
        if (first.size() + second.size() > MOST_PARTS) {
            first = lines(before);
            second = lines(after);
        }
        if (first.size() + second.size() > MOST_PARTS) {
            return new WordDiff(whole(before), whole(after));
        }
        List<AbstractDelta<String>> deltas = DiffUtils.diff(first, second).getDeltas();
        return new WordDiff(
                pieces(first, deltas.stream().map(AbstractDelta::getSource).toList()),
                pieces(second, deltas.stream().map(AbstractDelta::getTarget).toList()));
    }

    private static List<Piece> whole(String text) {
        return text.isEmpty() ? List.of() : List.of(new Piece(text, true));
    }

    private static List<Piece> pieces(List<String> parts, List<Chunk<String>> changed) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Chunk<String> chunk : changed) {
            add(pieces, parts.subList(at, chunk.getPosition()), false);
            at = chunk.getPosition() + chunk.size();
            add(pieces, parts.subList(chunk.getPosition(), at), true);
        }
        add(pieces, parts.subList(at, parts.size()), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, List<String> parts, boolean changed) {
        if (!parts.isEmpty()) {
            pieces.add(new Piece(String.join("", parts), changed));
        }
    }

    private static List<String> words(String text) {
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> words = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            words.add(text.substring(start, end));
            start = end;
        }
        return words;
    }

    private static List<String> lines(String text) {
        return Arrays.asList(text.split("(?<=\n)"));
    }
}
