package org.vitrine.upload;

import java.io.InputStream;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Account;

/// A request of the protocol, whichever door it came through.
///
/// @param prefix path that uploads lie below, without a slash at its end: `/api/uploads`
/// @param headers gives the value of a header, null when it was not sent
/// @param body read as far as it is wanted, and not closed
public record UploadRequest(Account who, String prefix, UnaryOperator<@Nullable String> headers, InputStream body) {

    @Nullable
    String header(String name) {
        return headers.apply(name);
    }
}
