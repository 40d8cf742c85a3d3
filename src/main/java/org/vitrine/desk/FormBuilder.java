package org.vitrine.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.References;
import org.vitrine.desk.FormView.FieldView;
import org.vitrine.desk.FormView.ItemView;
import org.vitrine.desk.FormView.Option;
import org.vitrine.desk.FormView.SectionView;
import org.vitrine.desk.FormView.Widget;
import org.vitrine.form.Fields;
import org.vitrine.form.Shape;
import org.vitrine.problem.Violation;
import org.vitrine.profile.FieldGuide;
import org.vitrine.profile.Profile;
import org.vitrine.profile.Profiles;
import org.vitrine.text.Language;

/// Draws up the form of a kind: walks the profile's fields along the shape of the description and puts in labels in
/// the archivist's language, what was typed, and what is wrong with it.
final class FormBuilder {

    /// Stands for the id of an item that is yet to be added; the number is the depth of lists in lists.
    static final String PLACEHOLDER = "new";

    // decided when the record is begun
    static final Set<String> FIXED = Set.of("identity.kind", "identity.collection");
    private static final Set<String> PARTY_PARTS =
            Set.of("agent", "name", "what", "organisation", "office", "officeAsWritten");

    private final Profile profile;
    private final FieldGuide guide;
    private final Language language;
    private final Fields fields;
    private final List<Violation> violations;
    private final Names names;
    private final Map<String, List<Option>> terms;
    private final ViolationWords words;

    /// Everything that a form is drawn from.
    ///
    /// @param names of the records that references lead to
    /// @param terms per vocabulary its terms with labels in the archivist's language
    record Material(
            Profiles profiles,
            Fields fields,
            List<Violation> violations,
            Names names,
            Map<String, List<Option>> terms,
            ViolationWords words,
            Language language) {}

    private FormBuilder(Profile profile, Material material) {
        this.profile = profile;
        this.guide = material.profiles().guide();
        this.language = material.language();
        this.fields = material.fields();
        this.violations = material.violations();
        this.names = material.names();
        this.terms = material.terms();
        this.words = material.words();
    }

    static FormView build(Profile profile, Material material) {
        return new FormBuilder(profile, material).build();
    }

    private FormView build() {
        List<SectionView> sections = new ArrayList<>();
        for (Profile.Section section : profile.sections()) {
            List<FieldView> views = section.fields().stream()
                    .map(use -> field(
                            use.field(),
                            Description.FORM.shape().part(use.field()).orElseThrow(),
                            use.required() != Profile.Required.NO,
                            0))
                    .toList();
            sections.add(new SectionView(
                    section.id(),
                    section.labels().in(language),
                    (int) views.stream().filter(FieldView::filled).count(),
                    views.stream().mapToInt(FieldView::errorCount).sum(),
                    views));
        }
        List<Violation> elsewhere = violations.stream()
                .filter(violation -> violation.path().isEmpty())
                .toList();
        return new FormView(sections, elsewhere);
    }

    private FieldView field(String path, Shape shape, boolean required, int depth) {
        FieldGuide.Entry entry = guide.entry(Description.FORM.general(path));
        List<FieldView> parts = List.of();
        List<ItemView> items = List.of();
        ItemView blank = null;
        switch (shape) {
            case Shape.Group(var inner) -> parts = parts(path, inner, depth);
            case Shape.Repeated(var item) -> {
                items = fields.items(path).stream()
                        .map(id -> item(path, id, item, depth + 1))
                        .toList();
                blank = item(path, PLACEHOLDER + depth, item, depth + 1);
            }
            case Shape.Keyed _ -> parts = keyed(path);
            case Shape.Value _ -> parts = List.of();
        }
        return new FieldView(
                widget(path, shape, entry),
                path,
                entry.labels().in(language),
                entry.help().in(language),
                required,
                fields.get(path),
                names.of(fields.get(path)),
                fields.get(path + ".edtf"),
                fields.get(path + ".because"),
                fields.get(path + ".by"),
                options(path, shape, entry),
                String.join(" ", entry.authorities()),
                parts,
                items,
                blank,
                at(path, Violation.Severity.ERROR),
                at(path, Violation.Severity.WARNING));
    }

    private List<FieldView> parts(String path, List<Shape.Part> inner, int depth) {
        return inner.stream()
                .map(part -> field(path + "." + part.key(), part.shape(), part.needed(), depth))
                .toList();
    }

    private ItemView item(String list, String id, Shape.Group group, int depth) {
        return new ItemView(list, id, parts(list + "." + id, group.parts(), depth));
    }

    private List<FieldView> keyed(String path) {
        String prefix = path + ".";
        return guide.entries().keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .sorted()
                .map(key -> field(key, new Shape.Value(Shape.Value.Type.TEXT, String.class), false, 0))
                .toList();
    }

    private List<Option> options(String path, Shape shape, FieldGuide.Entry entry) {
        if (shape instanceof Shape.Value value && value.type() == Shape.Value.Type.CHOICE) {
            return value.constants().stream()
                    .map(constant -> new Option(
                            constant,
                            entry.choices()
                                    .getOrDefault(constant, org.vitrine.text.Localized.english(constant))
                                    .in(language),
                            constant.equals(fields.get(path))))
                    .toList();
        }
        String vocabulary = entry.vocabulary();
        if (vocabulary == null) {
            return List.of();
        }
        return terms.getOrDefault(vocabulary, List.of()).stream()
                .map(term -> new Option(term.value(), term.label(), term.value().equals(fields.get(path))))
                .toList();
    }

    private static Widget widget(String path, Shape shape, FieldGuide.Entry entry) {
        if (FIXED.contains(path)) {
            return Widget.HIDDEN;
        }
        return switch (shape) {
            case Shape.Group _ -> Widget.GROUP;
            case Shape.Repeated(var item) -> item.keys().containsAll(PARTY_PARTS) ? Widget.PARTY : Widget.LIST;
            case Shape.Keyed _ -> Widget.KEYED;
            case Shape.Value(var type, var _) ->
                switch (type) {
                    case DATE -> Widget.DATE;
                    case YES_NO -> Widget.FLAG;
                    case WHOLE_NUMBER, DECIMAL -> Widget.NUMBER;
                    case CHOICE -> Widget.CHOICE;
                    case REFERENCE -> reference(path);
                    case TEXT -> text(entry);
                };
        };
    }

    private static Widget reference(String path) {
        if (Description.FORM.general(path).equals("pictures.file")) {
            return Widget.FILE;
        }
        return References.leadsToObject(path) ? Widget.OBJECT : Widget.AUTHORITY;
    }

    private static Widget text(FieldGuide.Entry entry) {
        if (entry.vocabulary() != null) {
            return Widget.TERM;
        }
        return switch (entry.input()) {
            case TEXT -> Widget.TEXT;
            case LONG_TEXT -> Widget.LONG_TEXT;
            case LANGUAGE -> Widget.LANGUAGE;
        };
    }

    private List<String> at(String path, Violation.Severity severity) {
        return violations.stream()
                .filter(violation -> violation.severity() == severity)
                .filter(violation -> violation.path().equals(path) || isDateDetail(violation.path(), path))
                .map(violation -> words.in(language, violation))
                .toList();
    }

    private static boolean isDateDetail(String of, String path) {
        return of.equals(path + ".edtf") || of.equals(path + ".because");
    }
}
