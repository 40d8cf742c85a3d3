package org.vitrine.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vitrine.catalogue.ProfilesInForce;
import org.vitrine.form.Fields;
import org.vitrine.problem.Violation;
import org.vitrine.text.Language;

/// Says the rows of a sheet in words: texts, and what is wrong at the cell where it is.
@ApplicationScoped
class SheetRows {

    private final ProfilesInForce profiles;
    private final RecordNames recordNames;
    private final FieldWords fieldWords;
    private final ViolationWords violationWords;
    private final Frames frames;

    SheetRows(
            ProfilesInForce profiles,
            RecordNames recordNames,
            FieldWords fieldWords,
            ViolationWords violationWords,
            Frames frames) {
        this.profiles = profiles;
        this.recordNames = recordNames;
        this.fieldWords = fieldWords;
        this.violationWords = violationWords;
        this.frames = frames;
    }

    List<SheetView.Row> of(List<SheetDesk.Lying> all, List<SheetColumn> columns, Language language) {
        Names names = recordNames.in(
                all.stream()
                        .flatMap(one -> Stream.of(one.saved(), one.fields()))
                        .toList(),
                language);
        return all.stream().map(one -> row(one, columns, names, language)).toList();
    }

    private SheetView.Row row(SheetDesk.Lying lying, List<SheetColumn> columns, Names names, Language language) {
        List<SheetView.Cell> cells = new ArrayList<>();
        for (SheetColumn column : columns) {
            String path = column.in(lying.fields());
            List<String> wrong = new ArrayList<>(lying.violations().stream()
                    .filter(violation -> violation.isError() && isAt(violation.path(), path, column))
                    .map(violation -> violationWords.in(language, violation))
                    .toList());
            lying.conflicts().stream()
                    .filter(conflict -> conflict.path().equals(path))
                    .map(conflict -> frames.word(
                            language, "sheetConflict", fieldWords.of(path, conflict.theirs(), names, language)))
                    .forEach(wrong::add);
            cells.add(new SheetView.Cell(
                    column.path(),
                    fieldWords.of(path, lying.fields().get(path), names, language),
                    !column.text(lying.fields()).equals(column.text(lying.saved())),
                    wrong));
        }
        List<String> elsewhere = lying.violations().stream()
                .filter(Violation::isError)
                .filter(violation ->
                        columns.stream().noneMatch(column -> isAt(violation.path(), column.in(lying.fields()), column)))
                .map(violation ->
                        line(lying, violation, language).field() + ": " + violationWords.in(language, violation))
                .toList();
        return new SheetView.Row(
                lying.object().id(),
                lying.saved().get("identity.number"),
                cells,
                elsewhere,
                !lying.conflicts().isEmpty());
    }

    /// A field that is missing as a whole is missed in the column of its entries.
    private static boolean isAt(String violation, String path, SheetColumn column) {
        return violation.equals(path)
                || violation.startsWith(path + ".")
                || (violation.equals(column.list()) && path.equals(column.path()));
    }

    List<SheetPages.ListLine> errors(SheetDesk.Lying lying, Language language) {
        return lying.violations().stream()
                .filter(Violation::isError)
                .map(violation -> line(lying, violation, language))
                .toList();
    }

    private SheetPages.ListLine line(SheetDesk.Lying lying, Violation violation, Language language) {
        RecordView.Line line = names(lying.fields(), language).line(violation);
        return new SheetPages.ListLine(lying.saved().get("identity.number"), line.field(), line.message());
    }

    List<SheetPages.ConflictLine> conflicts(SheetDesk.Lying lying, Language language) {
        Names names = recordNames.in(List.of(lying.saved(), lying.fields()), language);
        return lying.conflicts().stream()
                .map(conflict -> new SheetPages.ConflictLine(
                        lying.object().id(),
                        lying.saved().get("identity.number"),
                        names(lying.fields(), language).of(conflict.path()),
                        fieldWords.of(conflict.path(), conflict.before(), names, language),
                        fieldWords.of(conflict.path(), conflict.mine(), names, language),
                        fieldWords.of(conflict.path(), conflict.theirs(), names, language)))
                .toList();
    }

    private FieldNames names(Fields fields, Language language) {
        return new FieldNames(profiles.current().guide(), fields, language, violationWords);
    }
}
