package org.vitrine.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.vitrine.account.Account;
import org.vitrine.account.Role;
import org.vitrine.catalogue.CollectionObject;
import org.vitrine.catalogue.CollectionObjects;
import org.vitrine.review.Comment;
import org.vitrine.review.Comments;
import org.vitrine.review.Reviews;
import org.vitrine.text.Language;

/// What waits for somebody: records to publish or send back, records given to them, questions to them.
@ApplicationScoped
class WaitingList {

    private static final int SHOWN = 20;

    private final Reviews reviews;
    private final Comments comments;
    private final CollectionObjects objects;
    private final Lines lines;

    WaitingList(Reviews reviews, Comments comments, CollectionObjects objects, Lines lines) {
        this.reviews = reviews;
        this.comments = comments;
        this.objects = objects;
        this.lines = lines;
    }

    /// @param inReview for curators
    /// @param given to whoever asks
    public record View(List<ObjectLine> inReview, List<ObjectLine> given, List<Question> questions) {
        public boolean isEmpty() {
            return inReview.isEmpty() && given.isEmpty() && questions.isEmpty();
        }
    }

    /// An open thread.
    public record Question(UUID record, String number, String author, String at, String text) {}

    View of(Account who) {
        Language language = who.language();
        List<Comment> open = comments.waitingFor(who, SHOWN);
        Map<UUID, CollectionObject> about =
                objects.byId(open.stream().map(Comment::record).distinct().toList());
        return new View(
                who.role().mayDoWhat(Role.CURATOR)
                        ? reviews.inReview(who, SHOWN).stream()
                                .map(object -> lines.of(object, language))
                                .toList()
                        : List.of(),
                reviews.givenTo(who, SHOWN).stream()
                        .map(object -> lines.of(object, language))
                        .toList(),
                open.stream()
                        .filter(comment -> about.containsKey(comment.record()))
                        .map(comment -> question(comment, about, language))
                        .toList());
    }

    private static Question question(Comment thread, Map<UUID, CollectionObject> about, Language language) {
        Comment last = thread.answers().isEmpty() ? thread : thread.answers().getLast();
        CollectionObject object = about.get(thread.record());
        return new Question(
                thread.record(),
                object == null ? "" : object.number().value(),
                last.author(),
                Lines.when(last.at(), language),
                last.text());
    }
}
