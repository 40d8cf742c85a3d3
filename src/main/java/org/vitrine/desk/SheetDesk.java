package org.vitrine.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Account;
import org.vitrine.catalogue.Cataloguing;
import org.vitrine.catalogue.Checks;
import org.vitrine.catalogue.CollectionObject;
import org.vitrine.catalogue.CollectionObjects;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.PrivateFields;
import org.vitrine.catalogue.ProfilesInForce;
import org.vitrine.form.FieldReader;
import org.vitrine.form.Fields;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.profile.Profiles;
import org.vitrine.revision.Act;
import org.vitrine.revision.Draft;
import org.vitrine.revision.Drafts;

/// Many records edited at once. What is typed into a sheet is kept as the drafts of its records, so that it is there
/// again wherever they are opened; saving it is one act, all of it or none.
@ApplicationScoped
class SheetDesk {

    /// Cells that can be changed in one go.
    static final int MOST_CELLS = 5_000;

    /// Records that can be saved as one act.
    static final int MOST_RECORDS = 2_000;

    private final CollectionObjects objects;
    private final Cataloguing cataloguing;
    private final Drafts drafts;
    private final RecordDesk desk;
    private final ProfilesInForce profiles;
    private final SheetColumns columns;
    private final PrivateFields privateFields;

    SheetDesk(
            CollectionObjects objects,
            Cataloguing cataloguing,
            Drafts drafts,
            RecordDesk desk,
            ProfilesInForce profiles,
            SheetColumns columns,
            PrivateFields privateFields) {
        this.objects = objects;
        this.cataloguing = cataloguing;
        this.drafts = drafts;
        this.desk = desk;
        this.profiles = profiles;
        this.columns = columns;
        this.privateFields = privateFields;
    }

    /// A text typed into a cell.
    public record Typed(UUID record, String column, String text) {}

    /// A record with what was typed into it.
    ///
    /// @param saved the state that is saved, as far as the person sees it
    /// @param fields what it would be after saving, later saves of others merged in
    /// @param conflicts fields that somebody else changed meanwhile and differently
    record Lying(
            CollectionObject object,
            Fields saved,
            Fields fields,
            List<Violation> violations,
            List<Fields.Conflict> conflicts,
            @Nullable Description description) {

        boolean isChanged() {
            return !saved.equals(fields);
        }
    }

    /// @throws Refusal not found
    @Transactional
    List<Lying> lying(List<UUID> ids, Account who) {
        Map<UUID, CollectionObject> found = objects.byId(ids);
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(object -> lying(object, drafts.find(who.id(), object.id()), who))
                .toList();
    }

    private Lying lying(CollectionObject object, Optional<Draft> draft, Account who) {
        Fields saved = privateFields.seenBy(who, object);
        return draft.map(kept -> merged(object, saved, kept, who))
                .orElseGet(() -> new Lying(object, saved, saved, List.of(), List.of(), null));
    }

    private Lying merged(CollectionObject object, Fields saved, Draft draft, Account who) {
        Fields before = draft.basedOn() == object.version() || draft.basedOn() == 0
                ? saved
                : privateFields.seenBy(who, desk.revision(object.id(), draft.basedOn()), object);
        Profiles inForce = profiles.current();
        Fields mine = SentFields.of(inForce.get(object.kind())).complete(desk.kept(draft, who), before);
        Fields.Merged both = Description.FORM.merge(before, mine, saved);
        FieldReader.Result<Description> read = Description.FORM.read(both.fields(), who.displayName());
        List<Violation> violations = new ArrayList<>(read.violations());
        columns.all().forEach(column -> violations.addAll(columns.unknown(column, both.fields())));
        // every reason at once: what cannot be read does not hide what is missing, nor an unknown term what is taken
        read.storable()
                .ifPresentOrElse(
                        readable -> violations.addAll(cataloguing.check(object.id(), readable, who.author())),
                        () -> violations.addAll(Checks.toSave(both.fields(), inForce.get(object.kind()))));
        Description description = violations.stream().anyMatch(Violation::isError)
                ? null
                : read.storable().orElse(null);
        return new Lying(object, saved, both.fields(), violations, both.conflicts(), description);
    }

    /// Keeps what was typed into cells, whether it is valid or not.
    ///
    /// @return the records that it was typed into
    /// @throws Refusal invalid, for too many cells or one of no column
    @Transactional
    List<Lying> keep(List<Typed> cells, Account who) {
        if (cells.size() > MOST_CELLS) {
            throw Refusal.invalid(List.of(Violation.error(
                    "too-many-cells",
                    "",
                    "At most " + MOST_CELLS + " cells can be changed at once; these are " + cells.size(),
                    Integer.toString(MOST_CELLS),
                    Integer.toString(cells.size()))));
        }
        Map<UUID, List<Typed>> byRecord = new LinkedHashMap<>();
        cells.forEach(cell ->
                byRecord.computeIfAbsent(cell.record(), _ -> new ArrayList<>()).add(cell));
        Map<UUID, CollectionObject> found = objects.byId(byRecord.keySet());
        Map<Typed, String> meanings = new HashMap<>();
        byRecord.forEach((id, typed) -> {
            CollectionObject object = found.get(id);
            if (object == null) {
                throw Refusal.notFound("object", id);
            }
            keep(object, typed, who, meanings);
        });
        return lying(List.copyOf(byRecord.keySet()), who);
    }

    private void keep(CollectionObject object, List<Typed> typed, Account who, Map<Typed, String> meanings) {
        Fields saved = privateFields.seenBy(who, object);
        Optional<Draft> draft = drafts.find(who.id(), object.id());
        Fields fields = draft.map(kept -> desk.kept(kept, who)).orElse(saved);
        int basedOn = draft.map(Draft::basedOn).orElse(object.version());
        for (Typed cell : typed) {
            SheetColumn column = columns.find(cell.column())
                    .orElseThrow(() -> Refusal.invalid(List.of(Violation.error(
                            "unknown-field",
                            cell.column(),
                            "There is no column “" + cell.column() + "”",
                            cell.column()))));
            String text = cell.text().replace("\r\n", "\n").replace("\0", "");
            // the same words mean the same in every row
            String meaning = meanings.computeIfAbsent(
                    new Typed(new UUID(0, 0), cell.column(), text), one -> columns.meaning(column, one.text()));
            fields = column.with(meaning, fields);
        }
        if (fields.equals(saved) && basedOn == object.version()) {
            drafts.discard(who.id(), object.id());
        } else {
            desk.keep(object.id(), who, basedOn, fields);
        }
    }

    /// Settles the conflicts of a record for one side, so that its draft stands on the newest version.
    @Transactional
    void settle(UUID id, boolean mine, Account who) {
        Lying lying = lying(List.of(id), who).stream().findFirst().orElseThrow(() -> Refusal.notFound("object", id));
        Map<String, String> values = new LinkedHashMap<>(lying.fields().values());
        if (!mine) {
            lying.conflicts().forEach(conflict -> values.put(conflict.path(), conflict.theirs()));
        }
        Fields settled = new Fields(values);
        if (settled.equals(lying.saved())) {
            drafts.discard(who.id(), id);
        } else {
            desk.keep(id, who, lying.object().version(), settled);
        }
    }

    void discard(Collection<UUID> ids, Account who) {
        ids.forEach(id -> drafts.discard(who.id(), id));
    }

    /// What became of saving a sheet.
    ///
    /// @param saved how many records; 0 when something stands in the way
    /// @param inTheWay records with errors or conflicts
    record Outcome(int saved, List<Lying> inTheWay) {}

    /// @throws Refusal conflict, for too many records
    @Transactional
    Outcome save(List<UUID> ids, Account who, String reason) {
        if (ids.size() > MOST_RECORDS) {
            throw Refusal.conflict("too-many-records", "At most " + MOST_RECORDS + " records can be saved at once");
        }
        List<Lying> changed = lying(ids, who).stream().filter(Lying::isChanged).toList();
        List<Lying> inTheWay = changed.stream()
                .filter(one -> one.description() == null
                        || !one.conflicts().isEmpty()
                        || one.violations().stream().anyMatch(Violation::isError))
                .toList();
        if (!inTheWay.isEmpty()) {
            return new Outcome(0, inTheWay);
        }
        List<Cataloguing.Edit> edits = new ArrayList<>();
        for (Lying one : changed) {
            Description description = one.description();
            if (description != null) {
                edits.add(new Cataloguing.Edit(one.object().id(), one.object().version(), description));
            }
        }
        cataloguing.saveAll(edits, who.author(), reason, new Act());
        discard(ids, who);
        return new Outcome(edits.size(), List.of());
    }
}
