package org.vitrine.oai;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads what is written behind the question mark or in the body of a posted form (OAI-PMH 2.0, section 3.1.1). It
/// takes everything that can be read at all, because what is wrong is told in the words of the protocol.
final class Arguments {

    /// In bytes; a request in order is far below a thousand.
    private static final int LONGEST = 1_000_000;

    private Arguments() {}

    /// @return empty when an escape is broken; an argument without a value has an empty one
    static Optional<Map<String, List<String>>> parse(String text) {
        Map<String, List<String>> arguments = new LinkedHashMap<>();
        try {
            for (String pair : text.split("&")) {
                if (!pair.isEmpty()) {
                    int equals = pair.indexOf('=');
                    String name = equals < 0 ? pair : pair.substring(0, equals);
                    String value = equals < 0 ? "" : pair.substring(equals + 1);
                    arguments
                            .computeIfAbsent(URLDecoder.decode(name, UTF_8), _ -> new ArrayList<>())
                            .add(URLDecoder.decode(value, UTF_8));
                }
            }
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.of(arguments);
    }

    /// @return empty when it is too long or an escape is broken
    static Optional<Map<String, List<String>>> read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LONGEST + 1);
        return bytes.length > LONGEST ? Optional.empty() : parse(new String(bytes, UTF_8));
    }
}
