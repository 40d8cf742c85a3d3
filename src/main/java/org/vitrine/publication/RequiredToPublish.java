package org.vitrine.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.vitrine.catalogue.Checks;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.ProfilesInForce;
import org.vitrine.problem.Violation;
import org.vitrine.profile.Profiles;
import org.vitrine.publication.PublicRecord.PublicAuthority;
import org.vitrine.publication.PublicRecord.PublicObject;

/// What the object's profile requires must be there in public: a private note does not stand in for it.
@ApplicationScoped
class RequiredToPublish implements PublicationCheck {

    private final ProfilesInForce profiles;

    RequiredToPublish(ProfilesInForce profiles) {
        this.profiles = profiles;
    }

    @Override
    public List<Violation> check(PublicRecord record) {
        return switch (record) {
            case PublicObject object -> check(object);
            case PublicAuthority _ -> List.of();
        };
    }

    private List<Violation> check(PublicObject object) {
        Profiles current = profiles.current();
        return current.find(object.kind())
                .map(profile -> Checks.toPublish(Description.FORM.write(object.description()), profile))
                .orElseGet(() -> List.of(Violation.error(
                        "unknown-kind", "identity.kind", "There is no profile for " + object.kind(), object.kind())));
    }
}
