package org.vitrine.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.vitrine.account.Account;
import org.vitrine.catalogue.Cataloguing;
import org.vitrine.catalogue.CollectionObject;
import org.vitrine.catalogue.CollectionObjects;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.PrivateFields;
import org.vitrine.form.FieldReader;
import org.vitrine.form.Fields;
import org.vitrine.form.Shape;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.revision.Act;

/// Changes one field of many records.
@ApplicationScoped
class BatchEdits {

    private final CollectionObjects objects;
    private final Cataloguing cataloguing;
    private final SheetColumns columns;
    private final PrivateFields privateFields;

    BatchEdits(CollectionObjects objects, Cataloguing cataloguing, SheetColumns columns, PrivateFields privateFields) {
        this.objects = objects;
        this.cataloguing = cataloguing;
        this.columns = columns;
        this.privateFields = privateFields;
    }

    enum Operation {
        /// the first entry of a repeating field
        SET,
        /// a piece of text in every entry
        REPLACE,
        /// another entry of a repeating field; to a single text, behind it
        APPEND,
        /// in every entry
        CLEAR
    }

    /// @param field path of a column
    /// @param sought what is replaced
    record Edit(String field, Operation operation, String value, String sought) {}

    /// Those records that it would change, with what would be wrong.
    @Transactional
    List<SheetDesk.Lying> changed(List<UUID> ids, Edit edit, Account who) {
        SheetColumn column = columns.find(edit.field()).orElseThrow(() -> Refusal.notFound("field", edit.field()));
        String value = edit.operation() == Operation.REPLACE ? edit.value() : columns.meaning(column, edit.value());
        Map<UUID, CollectionObject> found = objects.byId(ids);
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(object -> lying(object, column, edit, value, who))
                .filter(SheetDesk.Lying::isChanged)
                .toList();
    }

    private SheetDesk.Lying lying(CollectionObject object, SheetColumn column, Edit edit, String value, Account who) {
        Fields saved = privateFields.seenBy(who, object);
        Fields fields = apply(saved, column, edit, value);
        FieldReader.Result<Description> read = Description.FORM.read(fields, who.displayName());
        List<Violation> violations = new ArrayList<>(read.violations());
        violations.addAll(columns.unknown(column, fields));
        read.storable().ifPresent(said -> violations.addAll(cataloguing.check(object.id(), said, who.author())));
        return new SheetDesk.Lying(
                object, saved, fields, violations, List.of(), read.storable().orElse(null));
    }

    static Fields apply(Fields fields, SheetColumn column, Edit edit, String value) {
        return switch (edit.operation()) {
            case SET -> column.with(value, fields);
            case REPLACE ->
                edit.sought().isEmpty()
                        ? fields
                        : everywhere(fields, column, text -> text.replace(edit.sought(), value));
            case APPEND ->
                value.isBlank()
                        ? fields
                        : column.list() == null ? behind(fields, column, value) : beside(fields, column, value);
            case CLEAR -> everywhere(fields, column, _ -> "");
        };
    }

    private static Fields behind(Fields fields, SheetColumn column, String value) {
        String old = column.text(fields);
        boolean text = column.value().type() == Shape.Value.Type.TEXT;
        return column.with(old.isBlank() || !text ? value : old + " " + value, fields);
    }

    /// An entry that says it already is not said twice.
    private static Fields beside(Fields fields, SheetColumn column, String value) {
        boolean said = column.everywhere(fields).stream()
                .anyMatch(path -> fields.get(path).equals(value));
        return said ? fields : column.withEntry(value, fields);
    }

    private static Fields everywhere(
            Fields fields, SheetColumn column, java.util.function.UnaryOperator<String> change) {
        Map<String, String> values = new LinkedHashMap<>(fields.values());
        column.everywhere(fields).forEach(path -> values.put(path, change.apply(fields.get(path))));
        return new Fields(values);
    }

    @Transactional
    void save(List<SheetDesk.Lying> touched, Account who, String reason) {
        List<Cataloguing.Edit> all = new ArrayList<>();
        for (SheetDesk.Lying one : touched) {
            Description description = one.description();
            if (description != null) {
                all.add(new Cataloguing.Edit(one.object().id(), one.object().version(), description));
            }
        }
        cataloguing.saveAll(all, who.author(), reason, new Act());
    }

    /// Tells one look at these records from another after somebody saved one of them.
    static String seen(List<SheetDesk.Lying> touched) {
        return Integer.toHexString(touched.stream()
                .map(one -> one.object().id() + " " + one.object().version())
                .collect(Collectors.joining("\n"))
                .hashCode());
    }
}
