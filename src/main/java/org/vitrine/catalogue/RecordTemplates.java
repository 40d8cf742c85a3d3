package org.vitrine.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.vitrine.account.Account;
import org.vitrine.form.Fields;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.text.Ids;
import org.vitrine.text.PlainText;
import org.vitrine.text.RecordJson;

/// What new records can start with: templates under a name, one's own or shared, and for each kind what a person has
/// let stick.
@ApplicationScoped
public class RecordTemplates {

    private static final int LONGEST_NAME = 100;
    private static final String STICKS = "";

    private final EntityManager entityManager;
    private final Clock clock;

    RecordTemplates(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /// @param owner display name, empty for one's own
    public record Template(UUID id, String kind, String name, String owner, boolean shared, Fields fields) {}

    /// One's own by name, then those of others; without what sticks.
    public List<Template> of(Account who) {
        return list(who, "(t.account = ?1 or t.shared) and t.name <> ?2", STICKS);
    }

    /// @throws Refusal not found, also for one that somebody else keeps to themselves
    public Template get(Account who, UUID id) {
        return list(who, "t.id = ?2 and (t.account = ?1 or t.shared)", id).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("template", id));
    }

    /// What a person's new records of a kind start with.
    public Optional<Template> sticking(Account who, String kind) {
        return list(who, "t.account = ?1 and t.name = '' and t.kind = ?2", kind).stream()
                .findFirst();
    }

    private List<Template> list(Account who, String which, Object parameter) {
        // the clause is one of the constants above, never input
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entityManager
                .createNativeQuery("""
                        select t.id, t.kind, t.name, case when t.account = ?1 then '' else a.display_name end, t.shared,
                            cast(t.fields as text)
                        from record_template t join account a on a.id = t.account
                        where %s order by t.account <> ?1, t.kind, lower(t.name), t.id
                        """.formatted(which))
                .setParameter(1, who.id())
                .setParameter(2, parameter)
                .getResultList();
        return rows.stream()
                .map(row -> new Template(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (Boolean) row[4],
                        fields((String) row[5])))
                .toList();
    }

    private static Fields fields(String json) {
        Map<String, String> values = new LinkedHashMap<>();
        RecordJson.readTree(json)
                .properties()
                .forEach(entry -> values.put(entry.getKey(), entry.getValue().asText()));
        return new Fields(values);
    }

    /// @throws Refusal invalid, without a name
    @Transactional
    public void keep(Account who, String kind, String name, boolean shared, Fields fields) {
        String clean = PlainText.clean(name);
        if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
            throw Refusal.invalid(List.of(Violation.error(
                    "name-length",
                    "name",
                    "A name has 1 to " + LONGEST_NAME + " characters",
                    Integer.toString(LONGEST_NAME))));
        }
        write(who, kind, clean, shared, fields);
    }

    /// Lets these fields stick; without any, nothing sticks any more.
    @Transactional
    public void stick(Account who, String kind, Fields fields) {
        if (fields.values().isEmpty()) {
            entityManager
                    .createNativeQuery("delete from record_template where account = ?1 and kind = ?2 and name = ''")
                    .setParameter(1, who.id())
                    .setParameter(2, kind)
                    .executeUpdate();
        } else {
            write(who, kind, STICKS, false, fields);
        }
    }

    private void write(Account who, String kind, String name, boolean shared, Fields fields) {
        entityManager
                .createNativeQuery("""
                        insert into record_template (id, account, kind, name, shared, fields, saved_at)
                        values (?1, ?2, ?3, ?4, ?5, cast(?6 as jsonb), ?7)
                        on conflict (account, kind, name) do update set shared = excluded.shared,
                            fields = excluded.fields, saved_at = excluded.saved_at
                        """)
                .setParameter(1, Ids.record())
                .setParameter(2, who.id())
                .setParameter(3, kind)
                .setParameter(4, name)
                .setParameter(5, shared)
                .setParameter(6, RecordJson.write(fields.values()))
                .setParameter(7, clock.instant())
                .executeUpdate();
    }

    /// @throws Refusal not found, also for one of somebody else
    @Transactional
    public void forget(Account who, UUID id) {
        int gone = entityManager
                .createNativeQuery("delete from record_template where id = ?1 and account = ?2")
                .setParameter(1, id)
                .setParameter(2, who.id())
                .executeUpdate();
        if (gone == 0) {
            throw Refusal.notFound("template", id);
        }
    }

    /// A new record's fields with those of a template in their place.
    public static Fields into(Fields begun, Fields template) {
        Map<String, String> values = new LinkedHashMap<>(begun.values());
        template.values().keySet().stream()
                .map(path -> path.split("\\.", 2)[0])
                .distinct()
                .forEach(component ->
                        values.keySet().removeIf(path -> path.equals(component) || path.startsWith(component + ".")));
        values.putAll(template.values());
        return new Fields(values);
    }
}
