package org.vitrine.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.vitrine.account.Account;
import org.vitrine.catalogue.CollectionObject;
import org.vitrine.catalogue.CollectionObjects;
import org.vitrine.catalogue.PrivateFields;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.publication.Publishing;

/// Says of each record what stands in the way of publishing it, before anything happens; and what became of each
/// afterwards.
@ApplicationScoped
public class Checklist {

    /// Most records at once.
    public static final int MOST = 500;

    private final CollectionObjects objects;
    private final Publishing publishing;
    private final Reviews reviews;
    private final PrivateFields privateFields;

    Checklist(CollectionObjects objects, Publishing publishing, Reviews reviews, PrivateFields privateFields) {
        this.objects = objects;
        this.publishing = publishing;
        this.reviews = reviews;
        this.privateFields = privateFields;
    }

    /// How it stands with one record.
    public sealed interface Standing {

        /// @param warnings do not stand in the way
        record Ready(List<Violation> warnings) implements Standing {}

        /// The public sees it as it is.
        record Unchanged() implements Standing {}

        record Blocked(List<Violation> violations) implements Standing {}

        /// It is in a collection that the person does not work in.
        record Elsewhere(String collection) implements Standing {}

        /// It became public.
        record Done() implements Standing {}

        /// It was refused after all, by something that came in between.
        record Failed(String reason) implements Standing {}
    }

    public record Line(CollectionObject object, Standing standing) {
        public boolean isReady() {
            return standing instanceof Standing.Ready;
        }
    }

    /// @param ids at most [#MOST]; those that lead nowhere are left out
    public List<Line> check(List<UUID> ids, Account who) {
        List<UUID> some = ids.stream().distinct().limit(MOST).toList();
        Map<UUID, CollectionObject> found = objects.byId(some);
        return some.stream()
                .filter(found::containsKey)
                .map(found::get)
                .map(object -> new Line(object, standing(object, who)))
                .toList();
    }

    private Standing standing(CollectionObject object, Account who) {
        if (!who.mayWorkIn(object.collection())) {
            return new Standing.Elsewhere(object.collection());
        }
        if (reviews.isPublic(object.id(), object.version())) {
            return new Standing.Unchanged();
        }
        List<Violation> violations = privateFields.told(who, publishing.obstacles(object.id()), object);
        return violations.stream().anyMatch(Violation::isError)
                ? new Standing.Blocked(
                        violations.stream().filter(Violation::isError).toList())
                : new Standing.Ready(violations);
    }

    /// Publishes those that nothing stands in the way of, each for itself: one that fails keeps no other back.
    public List<Line> publish(List<UUID> ids, Account who) {
        return check(ids, who).stream()
                .map(line -> line.isReady() ? new Line(line.object(), attempt(line.object(), who)) : line)
                .toList();
    }

    private Standing attempt(CollectionObject object, Account who) {
        try {
            publishing.publishObject(object.id(), who.author());
            return new Standing.Done();
        } catch (Refusal refusal) {
            return refusal.failure() instanceof Failure.Invalid(var violations)
                    ? new Standing.Blocked(privateFields.told(who, violations, object))
                    : new Standing.Failed(refusal.failure().summary());
        }
    }
}
