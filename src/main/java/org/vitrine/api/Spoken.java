package org.vitrine.api;

import jakarta.inject.Singleton;
import java.util.List;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Violation;
import org.vitrine.text.Language;
import org.vitrine.text.Messages;

/// Says in the language that was asked for what is wrong or odd.
@Singleton
public class Spoken {

    private final Messages messages = Messages.load("violations");
    private final Asker asker;

    Spoken(Asker asker) {
        this.asker = asker;
    }

    /// The violation with its message in a language, in English where there is no translation.
    Violation in(Language language, Violation violation) {
        String code = violation.code();
        return messages.in(language).containsKey(code)
                ? new Violation(
                        violation.severity(),
                        code,
                        violation.path(),
                        messages.in(language, code, violation.arguments().toArray()),
                        violation.arguments())
                : violation;
    }

    List<Violation> in(Language language, List<Violation> violations) {
        return violations.stream().map(one -> in(language, one)).toList();
    }

    List<Violation> toAsker(List<Violation> violations) {
        return in(asker.language(), violations);
    }

    /// A refusal of the present request in the asker's language, as far as it has words of its own.
    public Failure toAsker(Failure failure) {
        return failure instanceof Failure.Invalid(var violations) ? new Failure.Invalid(toAsker(violations)) : failure;
    }
}
