package org.vitrine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.form.Shape;
import org.vitrine.profile.DublinCoreWords;
import org.vitrine.profile.FieldGuide;
import org.vitrine.text.Language;
import org.vitrine.text.Localized;
import org.vitrine.vocabulary.Scheme;
import org.vitrine.vocabulary.VocabularyFiles;

/// A field that is added to the description and forgotten in the guide is noticed here.
class ShippedFieldGuideTest {

    private final Map<String, Shape> shapes = new TreeMap<>();
    private final Map<String, FieldGuide.Entry> entries = CatalogueFiles.read(Path.of("catalogue"))
            .content()
            .profiles()
            .guide()
            .entries();

    ShippedFieldGuideTest() {
        walk("", Description.FORM.shape());
    }

    @Test
    void hasAnEntryForEveryPathAndNoOther() {
        Set<String> elements = DublinCoreWords.TERMS.stream()
                .map(element -> "dublinCore." + element)
                .collect(Collectors.toSet());

        assertThat(entries.keySet()).containsAll(shapes.keySet()).containsAll(elements);
        assertThat(entries.keySet())
                .allMatch(path -> shapes.containsKey(path) || elements.contains(path), "is a field");
    }

    @Test
    void speaksEveryLanguageOfTheInterface() {
        List<String> silent = new ArrayList<>();
        entries.forEach((path, entry) -> {
            hearAll(path + " labels", entry.labels(), silent);
            if (!entry.help().byLanguage().isEmpty()) {
                hearAll(path + " help", entry.help(), silent);
            }
            entry.choices().forEach((constant, words) -> hearAll(path + " " + constant, words, silent));
        });

        assertThat(silent).isEmpty();
    }

    @Test
    void namesEveryChoiceAndNoOther() {
        shapes.forEach((path, shape) -> {
            List<String> constants = shape instanceof Shape.Value value ? value.constants() : List.of();
            assertThat(entry(path).choices().keySet()).as(path).containsExactlyInAnyOrderElementsOf(constants);
        });
    }

    @Test
    void saysWhereEveryReferenceMayLead() {
        Set<String> kinds =
                Arrays.stream(AuthorityKind.values()).map(AuthorityKind::word).collect(Collectors.toSet());
        shapes.forEach((path, shape) -> {
            boolean toAuthority = shape instanceof Shape.Value(var type, var _)
                    && type == Shape.Value.Type.REFERENCE
                    && !Set.of(
                                    "pictures.file",
                                    "wholes.object",
                                    "relations.object",
                                    "originals.object",
                                    "sharedEvents.object")
                            .contains(path);
            assertThat(entry(path).authorities().isEmpty()).as(path).isEqualTo(!toAuthority);
            assertThat(kinds).as(path).containsAll(entry(path).authorities());
        });
    }

    @Test
    void asksForALanguageWhereThereIsOne() {
        shapes.keySet().stream()
                .filter(path -> path.endsWith(".lang"))
                .forEach(path -> assertThat(entry(path).input()).as(path).isEqualTo(FieldGuide.Input.LANGUAGE));
    }

    @Test
    void takesTermsOnlyFromVocabulariesThatThereAre() {
        Set<String> schemes = VocabularyFiles.read(Path.of("catalogue", "vocabularies")).stream()
                .map(Scheme::id)
                .collect(Collectors.toSet());

        assertThat(entries.values().stream().map(FieldGuide.Entry::vocabulary).filter(java.util.Objects::nonNull))
                .contains("object-names", "materials", "techniques", "provenance-methods", "relation-types")
                .allMatch(schemes::contains, "is a vocabulary");
    }

    private FieldGuide.Entry entry(String path) {
        return java.util.Objects.requireNonNull(entries.get(path), path);
    }

    private static void hearAll(String what, Localized words, List<String> silent) {
        for (Language language : Language.values()) {
            if (words.byLanguage().getOrDefault(language.tag(), "").isBlank()) {
                silent.add(what + " " + language.tag());
            }
        }
    }

    private void walk(String path, Shape shape) {
        if (!path.isEmpty()) {
            shapes.put(path, shape);
        }
        switch (shape) {
            case Shape.Group(var parts) ->
                parts.forEach(part -> walk(path + (path.isEmpty() ? "" : ".") + part.key(), part.shape()));
            case Shape.Repeated(var item) ->
                item.parts().forEach(part -> walk(path + (path.isEmpty() ? "" : ".") + part.key(), part.shape()));
            case Shape.Open(var each) ->
                each.item().parts().forEach(part -> walk(path + ".*." + part.key(), part.shape()));
            case Shape.Value _, Shape.Keyed _ -> {}
        }
    }
}
