package org.vitrine.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.vitrine.catalogue.Completeness;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.References;
import org.vitrine.desk.FormView.FieldView;
import org.vitrine.desk.FormView.ItemView;
import org.vitrine.desk.FormView.Option;
import org.vitrine.desk.FormView.SectionView;
import org.vitrine.desk.FormView.Widget;
import org.vitrine.form.FieldReader;
import org.vitrine.form.Fields;
import org.vitrine.form.Form;
import org.vitrine.form.Shape;
import org.vitrine.problem.Violation;
import org.vitrine.profile.CustomField;
import org.vitrine.profile.FieldGuide;
import org.vitrine.profile.Profile;
import org.vitrine.text.Language;

/// Draws up the form of a kind: walks the profile's fields along the shape of the description and puts in labels in
/// the archivist's language, what was typed, and what is wrong with it.
final class FormBuilder {

    /// Stands for the id of an item that is yet to be added; the number is the depth of lists in lists.
    static final String PLACEHOLDER = "new";

    /// Id of the entry of a custom field that has a single value: the same for two who type at once, so that they meet.
    static final String ONLY = "only";

    static final String ASSERTIONS = "assertions";

    // decided when the record is begun
    static final Set<String> FIXED = Set.of("identity.kind", "identity.collection", "kind");
    // of an entry, what is typed only now and then
    private static final Map<String, Set<String>> FINER = Map.of(
            "dimensions", Set.of("part", "type", "value", "most", "about", "unit"),
            "pictures", Set.of("rightsHolder", "rightsStatement", "taken", "takenAt", "keywords", "tagsShown"),
            "inscriptions", Set.of("position", "script"),
            "provenance", Set.of("placeAsWritten", "text", "withheld"),
            "conferrals", Set.of("instrument", "instrumentDate", "posthumous"));
    private static final Set<String> FINER_OF_A_PARTY = Set.of("what", "organisation", "officeAsWritten");
    private static final Set<String> PARTY_PARTS =
            Set.of("role", "agent", "name", "what", "organisation", "office", "officeAsWritten");

    private final Profile profile;
    private final Form<?> form;
    private final FieldGuide guide;
    private final List<FormView.FormerLine> former;
    private final Language language;
    private final Fields fields;
    private final List<Violation> violations;
    private final Names names;
    private final Map<String, List<Option>> terms;
    private final ViolationWords words;
    private final Map<UUID, List<Option>> events;
    private final Map<String, List<String>> assertions = new LinkedHashMap<>();
    private final Set<String> placed = new HashSet<>();

    /// Everything that a form is drawn from.
    ///
    /// @param former what the kind does not have any more
    /// @param names of the records that references lead to
    /// @param terms per vocabulary its terms with labels in the archivist's language
    /// @param events that the objects tell to which the form refers
    record Material(
            Form<?> form,
            Fields fields,
            List<Violation> violations,
            List<FormView.FormerLine> former,
            Names names,
            Map<String, List<Option>> terms,
            ViolationWords words,
            Map<UUID, List<Option>> events,
            Language language) {}

    private FormBuilder(Profile profile, Material material) {
        this.profile = profile;
        this.form = material.form();
        this.former = material.former();
        this.guide = profile.guide();
        this.language = material.language();
        this.fields = material.fields();
        this.violations = material.violations();
        this.names = material.names();
        this.terms = material.terms();
        this.words = material.words();
        this.events = material.events();
        fields.items(ASSERTIONS)
                .forEach(id -> assertions
                        .computeIfAbsent(fields.get(ASSERTIONS + "." + id + ".path"), _ -> new ArrayList<>())
                        .add(id));
    }

    static FormView build(Profile profile, Material material) {
        return new FormBuilder(profile, material).build();
    }

    private FormView build() {
        List<SectionView> sections =
                profile.sections().stream().map(this::section).toList();
        List<Violation> elsewhere = violations.stream()
                .filter(violation -> violation.path().isEmpty())
                .toList();
        return new FormView(
                sections, elsewhere, assertion().map(this::assertions).orElse(null), former);
    }

    private FormView.AssertionsView assertions(Shape.Group group) {
        List<ItemView> homeless = fields.items(ASSERTIONS).stream()
                .filter(id -> !placed.contains(id))
                .map(id -> item(ASSERTIONS, id, group, 1))
                .toList();
        return new FormView.AssertionsView(
                fields.get(ASSERTIONS), item(ASSERTIONS, PLACEHOLDER + 0, group, 1), homeless);
    }

    private SectionView section(Profile.Section section) {
        List<FieldView> shown = new ArrayList<>();
        List<FieldView> rare = new ArrayList<>();
        int expected = 0;
        for (Profile.Use use : section.fields()) {
            FieldView view = use(use);
            boolean folded = Completeness.isRare(use) && !view.filled() && !view.notable() && view.errorCount() == 0;
            (folded ? rare : shown).add(view);
            expected += folded ? 0 : 1;
        }
        return new SectionView(
                section.id(),
                section.labels().in(language),
                (int) shown.stream().filter(FieldView::filled).count(),
                expected,
                shown.stream().mapToInt(FieldView::errorCount).sum(),
                shown,
                rare);
    }

    /// Empty for a sort of record whose values are not asserted one by one.
    private Optional<Shape.Group> assertion() {
        return form.shape()
                .part(ASSERTIONS)
                .filter(Shape.Repeated.class::isInstance)
                .map(shape -> ((Shape.Repeated) shape).item());
    }

    private List<ItemView> assertionsOf(String path) {
        List<String> ids = assertions.getOrDefault(path, List.of());
        placed.addAll(ids);
        return assertion().stream()
                .flatMap(group -> ids.stream().map(id -> item(ASSERTIONS, id, group, 1)))
                .toList();
    }

    private FieldView use(Profile.Use use) {
        boolean required = use.required() != Profile.Required.NO;
        return profile.customAt(use.field())
                .map(custom -> custom(custom, required))
                .orElseGet(
                        () -> field(use.field(), form.shape().part(use.field()).orElseThrow(), required, 0));
    }

    /// A custom field has entries like any repeating one, and of each the parts of its type; one that has a single
    /// value
    /// is drawn as the one entry that it has. Values that it had too many before stay visible.
    private FieldView custom(CustomField custom, boolean required) {
        String path = custom.path();
        Shape.Group whole = ((Shape.Repeated) form.shape(path).orElseThrow()).item();
        Shape.Group item = new Shape.Group(custom.type().parts().stream()
                .flatMap(key -> whole.parts().stream().filter(part -> part.key().equals(key)))
                .toList());
        List<String> ids = fields.items(path);
        if (custom.repeatable() || ids.size() > 1) {
            return field(path, new Shape.Repeated(item), required, 0);
        }
        String id = ids.isEmpty() ? ONLY : ids.getFirst();
        FieldGuide.Entry entry = guide.entry(path);
        return new FieldView(
                item.parts().size() == 1 ? Widget.SINGLE : Widget.SINGLE_GROUP,
                path,
                entry.labels().in(language),
                entry.help().in(language),
                required,
                id,
                "",
                "",
                "",
                "",
                List.of(),
                "",
                item.parts().stream()
                        .map(part -> field(
                                path + "." + id + "." + part.key(), part.shape(), isCarrier(custom, part, required), 0))
                        .toList(),
                List.of(),
                null,
                false,
                List.of(),
                at(path, Violation.Severity.ERROR),
                at(path, Violation.Severity.WARNING));
    }

    private static boolean isCarrier(CustomField custom, Shape.Part part, boolean required) {
        return required
                && custom.type().parts().size() == 1
                && part.key().equals(custom.type().parts().getFirst());
    }

    private FieldView field(String path, Shape shape, boolean required, int depth) {
        FieldGuide.Entry entry = guide.entry(form.general(path));
        List<FieldView> parts = List.of();
        List<ItemView> items = List.of();
        ItemView blank = null;
        switch (shape) {
            case Shape.Group(var inner) -> parts = parts(path, inner, depth);
            case Shape.Repeated(var item) -> {
                items = fields.items(path).stream()
                        // a longer list is refused as a whole, and drawing all of it would take all memory
                        .limit(FieldReader.MOST_ITEMS)
                        .map(id -> item(path, id, item, depth + 1))
                        .toList();
                blank = item(path, PLACEHOLDER + depth, item, depth + 1);
            }
            case Shape.Keyed _ -> parts = keyed(path);
            case Shape.Value _, Shape.Open _ -> parts = List.of();
        }
        Widget widget = widget(path, shape, entry);
        boolean assertable = assertion().isPresent() && isAssertable(path, widget);
        return new FieldView(
                widget,
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
                assertable,
                assertable ? assertionsOf(path) : List.of(),
                at(path, Violation.Severity.ERROR),
                at(path, Violation.Severity.WARNING));
    }

    private List<FieldView> parts(String path, List<Shape.Part> inner, int depth) {
        return inner.stream()
                .map(part -> field(path + "." + part.key(), part.shape(), part.needed(), depth))
                .toList();
    }

    private ItemView item(String list, String id, Shape.Group group, int depth) {
        boolean party = isParty(group);
        Set<String> finer = party ? FINER_OF_A_PARTY : FINER.getOrDefault(list, Set.of());
        List<FieldView> shown = new ArrayList<>();
        List<FieldView> folded = new ArrayList<>();
        for (Shape.Part part : group.parts()) {
            FieldView view = field(list + "." + id + "." + part.key(), part.shape(), part.needed(), depth);
            (finer.contains(part.key()) ? folded : shown).add(view);
        }
        return new ItemView(list, id, shown, folded);
    }

    /// A participant of an occasion is a party with a role.
    private static boolean isParty(Shape.Group item) {
        return PARTY_PARTS.containsAll(item.keys()) && item.keys().contains("officeAsWritten");
    }

    /// Single values that say something about the object; how they are said needs no source of its own.
    private boolean isAssertable(String path, Widget widget) {
        return !path.startsWith(ASSERTIONS)
                && !path.endsWith(".edtf")
                && switch (widget) {
                    case TEXT, LONG_TEXT, DATE, AUTHORITY, OBJECT, TERM, NUMBER, DIMENSION -> true;
                    case LANGUAGE, FILE, CHOICE, FLAG, EVENT, GROUP, PARTY, LIST, KEYED, SINGLE, SINGLE_GROUP, HIDDEN ->
                        false;
                };
    }

    private List<FieldView> keyed(String path) {
        String prefix = path + ".";
        return guide.entries().keySet().stream()
                .filter(key -> key.startsWith(prefix))
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
        if (isEvent(path)) {
            return events(path);
        }
        String vocabulary = entry.vocabulary();
        if (vocabulary == null) {
            return List.of();
        }
        return terms.getOrDefault(vocabulary, List.of()).stream()
                .map(term -> new Option(term.value(), term.label(), term.value().equals(fields.get(path))))
                .toList();
    }

    /// The events of the object that stands beside it; one that is told no more stays visible as it is.
    private List<Option> events(String path) {
        String chosen = fields.get(path);
        List<Option> told = Names.id(fields.get(path.replaceAll("\\.event$", ".object")))
                .map(object -> events.getOrDefault(object, List.of()))
                .orElse(List.of());
        List<Option> options = new ArrayList<>(told.stream()
                .map(event ->
                        new Option(event.value(), event.label(), event.value().equals(chosen)))
                .toList());
        if (!chosen.isEmpty() && options.stream().noneMatch(Option::chosen)) {
            options.add(new Option(chosen, chosen, true));
        }
        return options;
    }

    private boolean isEvent(String path) {
        return form.general(path).equals("sharedEvents.event");
    }

    private Widget widget(String path, Shape shape, FieldGuide.Entry entry) {
        if (FIXED.contains(path) || form.general(path).equals("assertions.path")) {
            return Widget.HIDDEN;
        }
        if (isEvent(path)) {
            return Widget.EVENT;
        }
        if (form.general(path).equals("dimensions.asWritten")) {
            return Widget.DIMENSION;
        }
        return switch (shape) {
            case Shape.Group _ -> Widget.GROUP;
            case Shape.Repeated(var item) -> isParty(item) ? Widget.PARTY : Widget.LIST;
            case Shape.Keyed _, Shape.Open _ -> Widget.KEYED;
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

    private Widget reference(String path) {
        if (form.general(path).equals("pictures.file")) {
            return Widget.FILE;
        }
        return form == Description.FORM && References.leadsToObject(path) ? Widget.OBJECT : Widget.AUTHORITY;
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
                .map(violation -> words.in(language, FieldNames.named(violation, form, guide, language)))
                .toList();
    }

    private static boolean isDateDetail(String of, String path) {
        return of.equals(path + ".edtf") || of.equals(path + ".because");
    }
}
