package org.vitrine.catalogue;

import java.util.UUID;
import org.vitrine.problem.Violation;

/// An object that is entered together with others.
///
/// @param reason of its first revision; only colleagues read it
public record NewObject(UUID id, Description description, String reason) {

    /// A violation of this one among others.
    Violation of(Violation violation) {
        return new Violation(
                violation.severity(),
                violation.code(),
                description.identity().number() + ":" + violation.path(),
                violation.message(),
                violation.arguments());
    }
}
