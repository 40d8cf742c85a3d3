package org.vitrine.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Account;
import org.vitrine.account.Accounts;
import org.vitrine.account.Role;
import org.vitrine.catalogue.CollectionObject;
import org.vitrine.catalogue.CollectionObjects;
import org.vitrine.catalogue.PrivateFields;
import org.vitrine.catalogue.ProfilesInForce;
import org.vitrine.catalogue.Status;
import org.vitrine.form.Fields;
import org.vitrine.profile.Profile;
import org.vitrine.profile.Profiles;
import org.vitrine.review.Comment;
import org.vitrine.review.Comments;
import org.vitrine.review.Reviews;
import org.vitrine.text.Language;

/// Draws up what is said about a record and where it stands.
@ApplicationScoped
class Discussions {

    private final CollectionObjects objects;
    private final Accounts accounts;
    private final Reviews reviews;
    private final Comments comments;
    private final ProfilesInForce profiles;
    private final ViolationWords violationWords;
    private final ReviewWords words;
    private final PrivateFields privateFields;
    private final Frames frames;

    Discussions(
            CollectionObjects objects,
            Accounts accounts,
            Reviews reviews,
            Comments comments,
            ProfilesInForce profiles,
            ViolationWords violationWords,
            ReviewWords words,
            PrivateFields privateFields,
            Frames frames) {
        this.objects = objects;
        this.accounts = accounts;
        this.reviews = reviews;
        this.comments = comments;
        this.profiles = profiles;
        this.violationWords = violationWords;
        this.words = words;
        this.privateFields = privateFields;
        this.frames = frames;
    }

    /// Null for a record that was never saved: nobody else can see it yet.
    @Nullable
    DiscussionView find(UUID id, Account who) {
        return objects.findByIdOptional(id).map(object -> draw(object, who)).orElse(null);
    }

    /// @throws org.vitrine.problem.Refusal not found
    DiscussionView of(UUID id, Account who) {
        return draw(objects.get(id), who);
    }

    private DiscussionView draw(CollectionObject object, Account who) {
        Language language = who.language();
        Profiles inForce = profiles.current();
        Fields fields = privateFields.seenBy(who, object);
        FieldNames names = new FieldNames(inForce.guide(), fields, language, violationWords);
        List<Comment> threads = comments.of(object.id(), who);
        Optional<Account> assignee = reviews.assignee(object.id());
        boolean mayEdit = who.role().mayDoWhat(Role.CATALOGUER) && who.mayWorkIn(object.collection());
        boolean mayPublish = mayEdit && who.role().mayDoWhat(Role.CURATOR);
        boolean inReview = object.status() == Status.IN_REVIEW;
        String status = object.status().name().toLowerCase(Locale.ROOT);
        return new DiscussionView(
                object.id(),
                status,
                frames.word(language, "status." + status),
                assignee.map(Account::displayName).orElse(null),
                people(assignee),
                mayEdit,
                mayEdit && !inReview && !reviews.isPublic(object.id(), object.version()),
                mayPublish && inReview,
                mayPublish,
                threads.stream().map(thread -> thread(thread, names, language)).toList(),
                inForce.find(object.kind())
                        .map(profile -> privateFields.seenBy(who, profile))
                        .map(profile -> fields(profile, fields, names))
                        .orElse(List.of()),
                reviews.steps(object.id()).stream()
                        .map(step -> new DiscussionView.Step(
                                step.author(),
                                Lines.when(step.at(), language),
                                words.word(language, "step." + step.kind()),
                                step.note()))
                        .toList(),
                (int) threads.stream().filter(Comment::isOpen).count());
    }

    private List<FormView.Option> people(Optional<Account> assignee) {
        return accounts.everybody().stream()
                .filter(account -> account.isEnabled() && account.role().mayDoWhat(Role.CATALOGUER))
                .map(account -> new FormView.Option(
                        account.id().toString(),
                        account.displayName() + " (@" + account.userName() + ")",
                        assignee.filter(one -> one.id().equals(account.id())).isPresent()))
                .toList();
    }

    private DiscussionView.Thread thread(Comment first, FieldNames names, Language language) {
        List<DiscussionView.Said> said = Stream.concat(Stream.of(first), first.answers().stream())
                .map(one -> new DiscussionView.Said(one.author(), Lines.when(one.at(), language), one.text()))
                .toList();
        return new DiscussionView.Thread(
                first.id(),
                first.path(),
                first.path().isEmpty() ? "" : FieldNames.target(first.path()),
                first.path().isEmpty() ? words.word(language, "wholeRecord") : names.of(first.path()),
                said,
                first.resolvedBy());
    }

    /// Each field of the form, and each item of those that repeat.
    private static List<FormView.Option> fields(Profile profile, Fields fields, FieldNames names) {
        List<FormView.Option> options = new ArrayList<>();
        for (Profile.Use use : profile.uses()) {
            options.add(new FormView.Option(use.field(), names.of(use.field()), false));
            List<String> items = fields.items(use.field());
            if (items.stream().allMatch(item -> item.matches("[a-z0-9]{1,32}"))
                    && fields.values().keySet().stream()
                            .anyMatch(path ->
                                    items.stream().anyMatch(item -> path.startsWith(use.field() + "." + item + ".")))) {
                items.forEach(item -> options.add(
                        new FormView.Option(use.field() + "." + item, names.of(use.field() + "." + item), false)));
            }
        }
        return options;
    }
}
