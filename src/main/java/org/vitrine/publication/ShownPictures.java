package org.vitrine.publication;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.vitrine.publication.PublicRecord.PublicObject;

/// Which files published records show. A page asks for hundreds of tiles of one picture, so the answer is remembered
/// for a moment: on this node until something is published or withdrawn, and never longer than other nodes may lag.
@ApplicationScoped
public class ShownPictures {

    private static final Duration LAG = Duration.ofSeconds(5);
    private static final int REMEMBERED = 2_000;
    private static final int MOST_RECORDS = 100;

    private final PublicationLinks links;
    private final Publications publications;
    private final Map<UUID, Answer> answers = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Answer> eldest) {
            return size() > REMEMBERED;
        }
    };

    private long published;

    ShownPictures(PublicationLinks links, Publications publications) {
        this.links = links;
        this.publications = publications;
    }

    private record Answer(Optional<ShownPicture> shown, long until) {}

    /// What is remembered, without asking the database; empty when it has to be asked.
    public Optional<Optional<ShownPicture>> remembered(UUID file) {
        synchronized (answers) {
            Answer answer = answers.get(file);
            return answer == null || System.nanoTime() - answer.until > 0
                    ? Optional.empty()
                    : Optional.of(answer.shown);
        }
    }

    /// Empty when no published record shows it.
    public Optional<ShownPicture> find(UUID file) {
        Optional<Optional<ShownPicture>> remembered = remembered(file);
        if (remembered.isPresent()) {
            return remembered.get();
        }
        long before;
        synchronized (answers) {
            before = published;
        }
        Optional<ShownPicture> found = QuarkusTransaction.joiningExisting().call(() -> read(file));
        synchronized (answers) {
            // what was published while we read may have made it false
            if (before == published) {
                answers.put(file, new Answer(found, System.nanoTime() + LAG.toNanos()));
            }
        }
        return found;
    }

    /// What is embedded in the original is for everybody only when no record that shows it says otherwise.
    private Optional<ShownPicture> read(UUID file) {
        List<ShownPicture> all = readAll(file);
        return all.stream()
                .findFirst()
                .map(first -> all.stream().allMatch(ShownPicture::tags) ? first : first.withoutTags());
    }

    private List<ShownPicture> readAll(UUID file) {
        return links.to(Set.of(file), MOST_RECORDS).stream()
                .flatMap(link -> publications.findByIdOptional(link.record()).stream())
                .filter(Publication::isPublished)
                .map(Publication::body)
                .flatMap(body -> body instanceof PublicObject object ? said(object, file).stream() : null)
                .toList();
    }

    private static Optional<ShownPicture> said(PublicObject object, UUID file) {
        var rights = object.description().rights();
        return object.description().pictures().stream()
                .filter(picture -> picture.file().equals(file))
                .findFirst()
                .map(picture -> new ShownPicture(
                        picture.rights(),
                        picture.rightsStatement(),
                        picture.rightsHolder(),
                        picture.creator(),
                        rights == null ? null : rights.creditLine(),
                        Boolean.TRUE.equals(picture.tagsShown()),
                        object.key()));
    }

    void forget(@Observes Published news) {
        synchronized (answers) {
            published++;
            answers.clear();
        }
    }
}
