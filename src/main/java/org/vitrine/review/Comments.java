package org.vitrine.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Account;
import org.vitrine.account.Accounts;
import org.vitrine.catalogue.CollectionObject;
import org.vitrine.catalogue.CollectionObjects;
import org.vitrine.catalogue.PrivateFields;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.text.Ids;
import org.vitrine.text.PlainText;

/// What is said about the fields of records. Comments on private fields are read by those who read these.
@ApplicationScoped
public class Comments {

    private static final int LONGEST = 5_000;
    private static final int LONGEST_PATH = 300;
    private static final Pattern MENTION =
            Pattern.compile("(?<![\\p{L}\\p{N}])@([\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,58}[\\p{L}\\p{N}])");
    private static final String COLUMNS =
            "select id, record, thread, path, author, at, text, resolved_by from field_comment ";

    private final EntityManager entityManager;
    private final CollectionObjects objects;
    private final Accounts accounts;
    private final PrivateFields privateFields;
    private final Clock clock;

    Comments(
            EntityManager entityManager,
            CollectionObjects objects,
            Accounts accounts,
            PrivateFields privateFields,
            Clock clock) {
        this.entityManager = entityManager;
        this.objects = objects;
        this.accounts = accounts;
        this.privateFields = privateFields;
        this.clock = clock;
    }

    /// Says something, or answers.
    ///
    /// @param path of a field, empty for the whole record; of an answer it is that of its thread
    /// @param thread first comment of the thread that is answered; null to begin one
    /// @throws Refusal not found; invalid without a text
    @Transactional
    public UUID say(UUID record, Account who, String path, String text, @Nullable UUID thread) {
        CollectionObject object = objects.get(record);
        String clean = PlainText.clean(text);
        if (clean.isEmpty() || clean.length() > LONGEST) {
            throw Refusal.invalid(List.of(Violation.error(
                    "comment-text", "text", "A comment has 1 to " + LONGEST + " characters", String.valueOf(LONGEST))));
        }
        String at = thread == null ? path : first(record, thread).path();
        if (at.length() > LONGEST_PATH || privateFields.hides(who, at, object)) {
            throw Refusal.notFound("field", at);
        }
        UUID id = Ids.record();
        entityManager
                .createNativeQuery("""
                        insert into field_comment (id, record, thread, path, account, author, at, text, mentions)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
                        """)
                .setParameter(1, id)
                .setParameter(2, record)
                .setParameter(3, thread == null ? id : thread)
                .setParameter(4, PlainText.clean(at))
                .setParameter(5, who.id())
                .setParameter(6, who.displayName())
                .setParameter(7, clock.instant())
                .setParameter(8, clean)
                .setParameter(9, mentioned(clean).toArray(UUID[]::new))
                .executeUpdate();
        return id;
    }

    /// `@name` of those who work here.
    private Set<UUID> mentioned(String text) {
        Set<UUID> found = new LinkedHashSet<>();
        Matcher mention = MENTION.matcher(text);
        while (mention.find()) {
            accounts.byUserName(mention.group(1))
                    .filter(Account::isEnabled)
                    .map(Account::id)
                    .ifPresent(found::add);
        }
        return found;
    }

    /// Settled: it no longer waits for anybody, and stays to be read.
    ///
    /// @throws Refusal not found
    @Transactional
    public void resolve(UUID record, UUID thread, Account who) {
        if (privateFields.hides(who, first(record, thread).path(), objects.get(record))) {
            throw Refusal.notFound("comment", thread);
        }
        entityManager
                .createNativeQuery("""
                        update field_comment set resolved_at = ?2, resolved_by = ?3
                        where id = ?1 and resolved_at is null
                        """)
                .setParameter(1, thread)
                .setParameter(2, clock.instant())
                .setParameter(3, who.displayName())
                .executeUpdate();
    }

    private Comment first(UUID record, UUID thread) {
        return threads(COLUMNS + "where record = ?1 and thread = ?2 order by at, id", record, thread).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("comment", thread));
    }

    /// The threads of a record that somebody may read, open ones first, the oldest before the others.
    @Transactional
    public List<Comment> of(UUID record, Account reader) {
        List<Comment> all = new ArrayList<>(threads(COLUMNS + "where record = ?1 order by at, id", record));
        if (!reader.mayReadPrivate() && !all.isEmpty()) {
            CollectionObject object = objects.get(record);
            all.removeIf(comment -> privateFields.hides(reader, comment.path(), object));
        }
        all.sort((one, other) -> Boolean.compare(other.isOpen(), one.isOpen()));
        return all;
    }

    /// Open threads in which somebody is mentioned, or that are about a record given to them; newest first.
    @Transactional
    public List<Comment> waitingFor(Account who, int limit) {
        List<Comment> found = threads(COLUMNS + """
                where id in (
                    select first.id from field_comment first
                    where first.resolved_at is null and first.id = first.thread and (
                        exists (select 1 from field_comment said
                                where said.thread = first.id and said.mentions @> array[?1])
                        or (first.account <> ?1 and exists (
                                select 1 from assignment given
                                where given.record = first.record and given.account = ?1)))
                    order by first.at desc limit ?2)
                order by at desc, id
                """, who.id(), limit);
        if (who.mayReadPrivate()) {
            return found;
        }
        Map<UUID, CollectionObject> about =
                objects.byId(found.stream().map(Comment::record).distinct().toList());
        return found.stream()
                .filter(comment -> {
                    CollectionObject object = about.get(comment.record());
                    return object != null && !privateFields.hides(who, comment.path(), object);
                })
                .toList();
    }

    private List<Comment> threads(String sql, Object... parameters) {
        var query = entityManager.createNativeQuery(sql, Object[].class);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        Map<UUID, Comment> firsts = new LinkedHashMap<>();
        Map<UUID, List<Comment>> answers = new LinkedHashMap<>();
        for (Object one : query.getResultList()) {
            Object[] row = (Object[]) one;
            Comment comment = new Comment(
                    (UUID) row[0],
                    (UUID) row[1],
                    (String) row[3],
                    (String) row[4],
                    (Instant) row[5],
                    (String) row[6],
                    (String) row[7],
                    List.of());
            UUID thread = (UUID) row[2];
            if (thread.equals(comment.id())) {
                firsts.put(thread, comment);
            } else {
                answers.computeIfAbsent(thread, _ -> new ArrayList<>()).add(comment);
            }
        }
        return firsts.values().stream()
                .map(first -> new Comment(
                        first.id(),
                        first.record(),
                        first.path(),
                        first.author(),
                        first.at(),
                        first.text(),
                        first.resolvedBy(),
                        answers.getOrDefault(first.id(), List.of())))
                .toList();
    }
}
