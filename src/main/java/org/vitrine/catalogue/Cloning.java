package org.vitrine.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.vitrine.account.Author;
import org.vitrine.form.FieldReader;
import org.vitrine.form.Fields;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.revision.Act;
import org.vitrine.text.Ids;

/// Makes new objects in the likeness of one: the chosen fields carried over, object numbers and serial numbers counted
/// up. All of them are entered as one act, or none.
@ApplicationScoped
public class Cloning {

    /// Copies that are made at once.
    public static final int MOST = 500;

    private static final Set<String> ALWAYS = Set.of("identity");

    private final Cataloguing cataloguing;
    private final EntityManager entityManager;

    Cloning(Cataloguing cataloguing, EntityManager entityManager) {
        this.cataloguing = cataloguing;
        this.entityManager = entityManager;
    }

    /// @param first number of the first copy
    /// @param part which of [NumberSeries#of] counts
    /// @param count 1 to [#MOST]
    /// @param carried keys of the description's components
    public record Plan(String first, int part, int count, Set<String> carried) {
        public Plan {
            carried = Set.copyOf(carried);
        }
    }

    /// A number that a copy would have.
    ///
    /// @param problem what stands in its way, `number-taken`, `number-malformed` or `number-over`, else empty
    public record Planned(String number, String problem) {}

    /// The numbers of a plan, those that cannot be given marked.
    ///
    /// @throws Refusal invalid, when the count is out of its range or nothing in the first number counts
    @Transactional
    public List<Planned> numbers(Plan plan) {
        if (plan.count() < 1 || plan.count() > MOST) {
            throw invalid("clone-count", "From 1 to " + MOST + " copies can be made at once", Integer.toString(MOST));
        }
        List<NumberSeries> parts = NumberSeries.of(plan.first());
        if (parts.isEmpty() || plan.part() < 0 || plan.part() >= parts.size()) {
            throw invalid("number-does-not-count", "Nothing in “" + plan.first() + "” can count up", plan.first());
        }
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < plan.count(); i++) {
            numbers.add(parts.get(plan.part()).plus(i).orElse(""));
        }
        Set<Object> taken = new HashSet<>(entityManager
                .createNativeQuery("select number from object_number where number = any(?1)")
                .setParameter(1, numbers.toArray(String[]::new))
                .getResultList());
        return numbers.stream()
                .map(number -> new Planned(number, problem(number, taken)))
                .toList();
    }

    private static String problem(String number, Set<Object> taken) {
        if (number.isEmpty()) {
            return "number-over";
        }
        if (ObjectNumber.parse(number).isEmpty()) {
            return "number-malformed";
        }
        return taken.contains(number) ? "number-taken" : "";
    }

    private static Refusal invalid(String code, String message, String argument) {
        return Refusal.invalid(List.of(Violation.error(code, "identity.number", message, argument)));
    }

    /// @return the copies, in the order of their numbers
    /// @throws Refusal invalid, with everything that is wrong with any of them
    @Transactional
    public List<UUID> make(CollectionObject original, Plan plan, Author author, String reason) {
        Fields from = carried(Description.FORM.write(original.description()), plan.carried());
        List<Planned> numbers = numbers(plan);
        List<Violation> violations = new ArrayList<>();
        List<NewObject> copies = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            Planned planned = numbers.get(i);
            if (!planned.problem().isEmpty()) {
                violations.add(Violation.error(
                        planned.problem(),
                        "identity.number",
                        "The number “" + planned.number() + "” cannot be given",
                        planned.number()));
                continue;
            }
            FieldReader.Result<Description> read =
                    Description.FORM.read(numbered(from, planned.number(), i + 1), author.name());
            violations.addAll(
                    read.violations().stream().filter(Violation::isError).toList());
            read.storable().ifPresent(said -> copies.add(new NewObject(Ids.record(), said, reason)));
        }
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations);
        }
        cataloguing.enterAll(copies, author, new Act());
        return copies.stream().map(NewObject::id).toList();
    }

    /// The chosen components; what was said about the others goes with them.
    public static Fields carried(Fields fields, Set<String> carried) {
        Map<String, String> kept = new LinkedHashMap<>();
        List<String> assertions = fields.items("assertions").stream()
                .filter(id -> isCarried(fields.get("assertions." + id + ".path"), carried))
                .toList();
        fields.values().forEach((path, text) -> {
            if (isCarried(path, carried)) {
                kept.put(path, text);
            }
        });
        if (carried.contains("assertions")) {
            kept.put("assertions", String.join(" ", assertions));
        }
        return new Fields(kept);
    }

    private static boolean isCarried(String path, Set<String> carried) {
        String component = path.split("\\.", 2)[0];
        return ALWAYS.contains(component) || carried.contains(component);
    }

    /// Serial numbers count as the copies do: the first copy has the one after the original's.
    static Fields numbered(Fields fields, String number, int step) {
        Map<String, String> values = new LinkedHashMap<>();
        fields.values().forEach((path, text) -> {
            Optional<String> next = path.endsWith(".serialNumber")
                    ? NumberSeries.usual(text).flatMap(series -> series.plus(step))
                    : Optional.empty();
            values.put(path, next.orElse(text));
        });
        values.put("identity.number", number);
        return new Fields(values);
    }
}
