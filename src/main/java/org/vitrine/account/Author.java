package org.vitrine.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who is held to have done something.
///
/// @param account null when the service itself did it (loading the shipped collection)
/// @param name at the time, kept even when the account is gone
public record Author(@Nullable UUID account, String name) {

    public static Author service(String name) {
        return new Author(null, name);
    }
}
