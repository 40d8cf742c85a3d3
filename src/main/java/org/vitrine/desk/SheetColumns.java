package org.vitrine.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.ProfilesInForce;
import org.vitrine.form.Fields;
import org.vitrine.form.Shape;
import org.vitrine.problem.Violation;
import org.vitrine.profile.FieldGuide;
import org.vitrine.profile.Profile;
import org.vitrine.search.WorkingSearch;
import org.vitrine.text.Language;
import org.vitrine.vocabulary.Concept;
import org.vitrine.vocabulary.Vocabularies;

/// Which fields can be columns of the sheet, and what a text in one of their cells means: a term, a choice or a name is
/// taken by its words in any language, so that a block from a spreadsheet can be put in as it is.
@ApplicationScoped
class SheetColumns {

    static final List<String> DEFAULT = List.of(
            "identity.number", "titles.text", "objectName", "materials.term", "descriptions.text", "identity.basis");

    // decided once, or no text: files and other objects are chosen on the record's own screen
    private static final Set<String> LEFT_OUT = Set.of("identity.kind", "identity.collection", "pictures.file");

    private final ProfilesInForce profiles;
    private final Vocabularies vocabularies;
    private final WorkingSearch search;
    private final Frames frames;

    SheetColumns(ProfilesInForce profiles, Vocabularies vocabularies, WorkingSearch search, Frames frames) {
        this.profiles = profiles;
        this.vocabularies = vocabularies;
        this.search = search;
        this.frames = frames;
    }

    /// In the order of the description, those that any kind has.
    List<SheetColumn> all() {
        Set<String> used = profiles.current().all().stream()
                .flatMap(profile -> profile.uses().stream().map(Profile.Use::field))
                .collect(Collectors.toSet());
        List<SheetColumn> columns = new ArrayList<>();
        for (Shape.Part part : Description.FORM.shape().parts()) {
            if (used.contains(part.key())) {
                add(part, columns);
            }
        }
        columns.removeIf(column -> LEFT_OUT.contains(column.path())
                || (column.value().type() == Shape.Value.Type.REFERENCE
                        && entry(column).authorities().isEmpty()));
        return columns;
    }

    private static void add(Shape.Part part, List<SheetColumn> columns) {
        switch (part.shape()) {
            case Shape.Value value -> columns.add(new SheetColumn(part.key(), null, value, Map.of()));
            case Shape.Group group ->
                values(group)
                        .forEach((key, value) ->
                                columns.add(new SheetColumn(part.key() + "." + key, null, value, Map.of())));
            case Shape.Repeated(var item) -> {
                Map<String, String> starts = new LinkedHashMap<>();
                item.parts().stream()
                        .filter(Shape.Part::needed)
                        .filter(one ->
                                one.shape() instanceof Shape.Value value && value.type() == Shape.Value.Type.CHOICE)
                        .forEach(one -> starts.put(
                                one.key(),
                                ((Shape.Value) one.shape()).constants().getFirst()));
                values(item)
                        .forEach((key, value) ->
                                columns.add(new SheetColumn(part.key() + "." + key, part.key(), value, starts)));
            }
            case Shape.Keyed _, Shape.Open _ -> {}
        }
    }

    private static Map<String, Shape.Value> values(Shape.Group group) {
        Map<String, Shape.Value> values = new LinkedHashMap<>();
        group.parts().forEach(part -> {
            if (part.shape() instanceof Shape.Value value) {
                values.put(part.key(), value);
            }
        });
        return values;
    }

    Optional<SheetColumn> find(String path) {
        return all().stream().filter(column -> column.path().equals(path)).findFirst();
    }

    /// Those that were asked for, in that order; names of no column are passed over.
    List<SheetColumn> chosen(List<String> paths) {
        Map<String, SheetColumn> all = new HashMap<>();
        all().forEach(column -> all.put(column.path(), column));
        List<SheetColumn> chosen =
                paths.stream().distinct().filter(all::containsKey).map(all::get).toList();
        return chosen.isEmpty()
                ? DEFAULT.stream().filter(all::containsKey).map(all::get).toList()
                : chosen;
    }

    String label(SheetColumn column, Language language) {
        FieldGuide guide = profiles.current().guide();
        String own = entry(column).labels().in(language);
        int dot = column.path().indexOf('.');
        if (dot < 0 || column.path().startsWith("identity.")) {
            return own;
        }
        String above = guide.entry(column.path().substring(0, dot)).labels().in(language);
        return above.equals(own) ? own : above + " › " + own;
    }

    /// The words that a cell may have, for choosing among them; empty when it takes any.
    List<String> words(SheetColumn column, Language language) {
        String vocabulary = entry(column).vocabulary();
        return switch (column.value().type()) {
            case CHOICE ->
                column.value().constants().stream()
                        .map(constant -> choice(column, constant, language))
                        .toList();
            case YES_NO -> List.of(frames.word(language, "yes"), frames.word(language, "no"));
            default ->
                vocabulary == null
                        ? List.of()
                        : vocabularies.terms(vocabulary).stream()
                                .map(concept -> concept.labels().in(language))
                                .toList();
        };
    }

    /// What a text means as the value of a field; itself when it means nothing there, which validation then says.
    String meaning(SheetColumn column, String text) {
        String typed = text.strip();
        if (typed.isEmpty()) {
            return "";
        }
        return switch (column.value().type()) {
            case CHOICE ->
                column.value().constants().stream()
                        .filter(constant ->
                                same(constant, typed) || in(typed, language -> choice(column, constant, language)))
                        .findFirst()
                        .orElse(typed);
            case YES_NO ->
                in(typed, language -> frames.word(language, "yes"))
                        ? "true"
                        : in(typed, language -> frames.word(language, "no")) ? "false" : typed;
            case REFERENCE -> Names.id(typed).isPresent() ? typed : named(column, typed);
            case TEXT -> term(column, typed);
            case DATE, WHOLE_NUMBER, DECIMAL -> typed;
        };
    }

    /// Whether a value is a term that its vocabulary has.
    private boolean isKnown(SheetColumn column, String value) {
        String vocabulary = entry(column).vocabulary();
        return vocabulary == null || vocabularies.find(vocabulary, value).isPresent();
    }

    /// Values that are no terms of the field's vocabulary, in any entry.
    List<Violation> unknown(SheetColumn column, Fields fields) {
        String vocabulary = String.valueOf(entry(column).vocabulary());
        return column.everywhere(fields).stream()
                .filter(path -> !fields.get(path).isEmpty() && !isKnown(column, fields.get(path)))
                .map(path -> Violation.error(
                        "term-unknown",
                        path,
                        "There is no term “" + fields.get(path) + "” in " + vocabulary,
                        fields.get(path),
                        vocabulary))
                .toList();
    }

    private String term(SheetColumn column, String typed) {
        String vocabulary = entry(column).vocabulary();
        if (vocabulary == null || vocabularies.find(vocabulary, typed).isPresent()) {
            return typed;
        }
        return vocabularies.terms(vocabulary).stream()
                .filter(concept -> words(concept).anyMatch(word -> same(word, typed)))
                .map(Concept::id)
                .findFirst()
                .orElse(typed);
    }

    private static Stream<String> words(Concept concept) {
        return Stream.concat(
                concept.labels().byLanguage().values().stream(),
                concept.altLabels().stream().map(Concept.AltLabel::text));
    }

    /// Only a whole name that one record alone has.
    private String named(SheetColumn column, String typed) {
        List<AuthorityKind> kinds = Stream.of(AuthorityKind.values())
                .filter(kind -> entry(column).authorities().contains(kind.word()))
                .toList();
        var hits = search.authorities(typed, kinds, 5).stream()
                .filter(hit -> same(hit.name(), typed) || same(hit.matched(), typed))
                .toList();
        return hits.size() == 1 ? hits.getFirst().id().toString() : typed;
    }

    private String choice(SheetColumn column, String constant, Language language) {
        return entry(column)
                .choices()
                .getOrDefault(constant, org.vitrine.text.Localized.english(constant))
                .in(language);
    }

    private FieldGuide.Entry entry(SheetColumn column) {
        return profiles.current().guide().entry(column.path());
    }

    private static boolean in(String typed, java.util.function.Function<Language, String> word) {
        return Stream.of(Language.values()).anyMatch(language -> same(word.apply(language), typed));
    }

    private static boolean same(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }
}
