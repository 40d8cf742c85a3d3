package org.vitrine.problem;

import java.util.List;

/// Carries a [Failure] to the door that answers it. Expected, so without a stack trace.
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    public Refusal(Failure failure) {
        super(failure.summary(), null, false, false);
        this.failure = failure;
    }

    public static Refusal notFound(String what, Object id) {
        return new Refusal(new Failure.NotFound(what, id.toString()));
    }

    public static Refusal invalid(List<Violation> violations) {
        return new Refusal(new Failure.Invalid(violations));
    }

    public static Refusal conflict(String rule, String detail) {
        return new Refusal(new Failure.Conflict(rule, detail));
    }

    public Failure failure() {
        return failure;
    }
}
