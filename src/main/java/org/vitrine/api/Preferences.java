package org.vitrine.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.text.PlainText;

/// How a program wants a change handled: the header `Prefer` (RFC 7240) and two parameters that every change takes.
@RequestScoped
class Preferences {

    private static final int LONGEST_REASON = 2_000;

    private final UriInfo uri;
    private final Set<String> preferred;

    Preferences(UriInfo uri, HttpHeaders headers) {
        this.uri = uri;
        this.preferred = Stream.ofNullable(headers.getRequestHeader("Prefer"))
                .flatMap(java.util.Collection::stream)
                .flatMap(header -> Stream.of(header.split(",")))
                .map(one -> one.replaceAll(";.*", "").replace("\"", "").strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// `?check=true`: everything is looked at, nothing is done.
    ///
    /// @throws Refusal invalid, when it is neither true nor false
    boolean isCheck() {
        String value = uri.getQueryParameters().getFirst("check");
        if (value != null && !value.equals("true") && !value.equals("false")) {
            throw Refusal.invalid(java.util.List.of(Violation.error(
                    "parameter-value", "check", "“" + value + "” is not a value of this parameter", value)));
        }
        return "true".equals(value);
    }

    /// `?reason=`: why, as colleagues read it in the history.
    String reason() {
        String said = PlainText.clean(String.valueOf(uri.getQueryParameters().getFirst("reason")));
        String reason = uri.getQueryParameters().containsKey("reason") ? said : "";
        return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
    }

    /// `Prefer: handling=strict` (section 4.4): a warning stands in the way as an error does.
    boolean isStrict() {
        return preferred.contains("handling=strict");
    }

    /// `Prefer: return=minimal` (section 4.2): only that it was done, not what it is now.
    boolean isMinimal() {
        return preferred.contains("return=minimal");
    }
}
