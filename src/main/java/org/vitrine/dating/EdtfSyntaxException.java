package org.vitrine.dating;

import java.util.List;
import java.util.stream.Collectors;

/// The text is not EDTF, or says a date that does not exist. Carries every reason.
public final class EdtfSyntaxException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<Reason> reasons;

    EdtfSyntaxException(List<Reason> reasons) {
        super(reasons.stream().map(Reason::message).collect(Collectors.joining("; ")));
        this.reasons = List.copyOf(reasons);
    }

    public List<Reason> reasons() {
        return reasons;
    }
}
