package org.vitrine.desk;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vitrine.account.Grant;
import org.vitrine.account.Role;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.text.Language;
import org.vitrine.text.Messages;

/// The words of the screens about accounts, and how they say what is wrong.
@Singleton
class AccountWords {

    private final Messages messages = Messages.load("accounts");
    private final ViolationWords words;

    AccountWords(ViolationWords words) {
        this.words = words;
    }

    Map<String, String> in(Language language) {
        return messages.in(language);
    }

    String word(Language language, String key, Object... arguments) {
        return messages.in(language, key, arguments);
    }

    String role(Language language, Role role) {
        return word(language, "role." + role.word());
    }

    /// Where somebody works, in words.
    String collections(Language language, Grant grant) {
        return grant.collections()
                .map(some -> some.stream().sorted().collect(Collectors.joining(", ")))
                .map(some -> some.isEmpty() ? word(language, "noCollection") : some)
                .orElse(word(language, "allCollections"));
    }

    /// From field to what is wrong with it; empty for a refusal that is about no field.
    Map<String, String> errors(Language language, Refusal refusal) {
        return refusal.failure() instanceof Failure.Invalid(var violations)
                ? violations.stream()
                        .collect(Collectors.toMap(
                                Violation::path,
                                violation -> words.in(language, violation),
                                (one, other) -> one + " " + other))
                : Map.of();
    }

    /// In the reader's language where the rule has words.
    Optional<String> conflict(Language language, Refusal refusal) {
        return refusal.failure() instanceof Failure.Conflict(var rule, var detail)
                ? Optional.of(words.in(language, Violation.error(rule, "", detail)))
                : Optional.empty();
    }
}
