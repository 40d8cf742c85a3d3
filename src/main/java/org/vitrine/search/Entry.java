package org.vitrine.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One record in an index, as the index keeps it.
///
/// @param id UUID of the record
record Entry(String id, Map<Field, List<Object>> values) {

    static final String OBJECT = "object";
    static final String AUTHORITY = "authority";
    static final String BOOKMARK = "bookmark";

    List<String> texts(Field field) {
        return values.getOrDefault(field, List.of()).stream()
                .map(Object::toString)
                .toList();
    }

    /// Collects the values of one entry.
    static final class Draft {
        private final String id;
        private final Map<Field, Set<Object>> values = new EnumMap<>(Field.class);

        Draft(String id) {
            this.id = id;
        }

        Draft put(Field field, @Nullable Object value) {
            if (value != null && !(value instanceof String text && text.isEmpty())) {
                values.computeIfAbsent(field, _ -> new LinkedHashSet<>()).add(value);
            }
            return this;
        }

        Draft title(@Nullable String text) {
            if (text != null) {
                cut(text, Field.TITLE_WORDS, Field.TITLE_STEMS);
                Words words = Words.of(text);
                put(Field.LETTERS, words.letters());
                put(Field.WHOLE, whole(words));
                put(Field.SHOWN, text);
            }
            return this;
        }

        Draft name(@Nullable String text) {
            if (text != null) {
                cut(text, Field.NAME_WORDS, Field.NAME_STEMS);
            }
            return this;
        }

        Draft text(@Nullable String text) {
            if (text != null) {
                cut(text, Field.TEXT_WORDS, Field.TEXT_STEMS);
            }
            return this;
        }

        Entry entry() {
            Map<Field, List<Object>> copy = new EnumMap<>(Field.class);
            values.forEach((field, all) -> copy.put(field, new ArrayList<>(all)));
            return new Entry(id, copy);
        }

        private void cut(String text, Field exact, Field stems) {
            CutText cut = CutText.of(text);
            put(exact, cut.exact());
            put(stems, cut.stemmed());
        }

        // a keyword of Lucene is at most 32,766 bytes long, and nobody types the beginning of so much
        private static String whole(Words words) {
            String letters = NameText.whole(words.inOrder());
            return letters.length() <= 300 ? letters : letters.substring(0, 300);
        }
    }
}
