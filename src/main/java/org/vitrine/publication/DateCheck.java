package org.vitrine.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.vitrine.problem.Violation;
import org.vitrine.publication.PublicRecord.PublicAuthority;
import org.vitrine.publication.PublicRecord.PublicObject;

/// No date goes out whose two years contradict each other.
@ApplicationScoped
class DateCheck implements PublicationCheck {

    @Override
    public List<Violation> check(PublicRecord record) {
        return unresolved(
                        switch (record) {
                            case PublicObject object -> Contents.of(object.description());
                            case PublicAuthority authority -> Contents.of(authority.description());
                        },
                        "")
                .toList();
    }

    static Stream<Violation> unresolved(Contents contents, String prefix) {
        return contents.dates().stream()
                .filter(date -> !date.value().resolved())
                .map(date -> Violation.error(
                        "date-disagrees",
                        prefix + date.path(),
                        "The years of “" + date.value().asWritten() + "” contradict each other; decide which is meant",
                        date.value().asWritten()));
    }
}
