package org.vitrine.paging;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A stretch of a long list and the key after which the next one begins.
///
/// @param next the key to continue after, null at the end of the list
public record Slice<T, K>(List<T> items, @Nullable K next) {

    public Slice {
        items = List.copyOf(items);
    }

    /// Cuts what was read with one item more than wanted: the spare one tells whether there is a next slice.
    ///
    /// @param limit how many items were wanted, at least 1
    public static <T, K> Slice<T, K> cut(List<T> readOneMore, int limit, Function<T, K> key) {
        if (readOneMore.size() <= limit) {
            return new Slice<>(readOneMore, null);
        }
        List<T> kept = readOneMore.subList(0, limit);
        return new Slice<>(kept, key.apply(kept.getLast()));
    }

    public Optional<K> continuation() {
        return Optional.ofNullable(next);
    }
}
