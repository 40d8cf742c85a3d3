package org.vitrine.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitrine.authority.AuthorityDescription;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.profile.Profile;
import org.vitrine.text.Language;

/// A field that is added to authorities and forgotten in the words is noticed here.
class AuthorityFormsTest {

    private final AuthorityForms forms = new AuthorityForms();

    @Test
    void namesEveryFieldAndChoiceInEveryLanguage() {
        List<String> silent = new ArrayList<>();
        for (AuthorityKind kind : AuthorityKind.values()) {
            forms.guide(kind).entries().forEach((path, entry) -> {
                for (Language language : Language.values()) {
                    hear(path, entry.labels().byLanguage().getOrDefault(language.tag(), ""), path, silent);
                    entry.choices()
                            .forEach(
                                    (constant, words) -> hear(path, words.in(language), path + "." + constant, silent));
                }
            });
            for (Profile.Section section : forms.of(kind)) {
                hear(section.id(), section.labels().in(Language.RU), "section." + section.id(), silent);
            }
        }

        assertThat(silent).isEmpty();
    }

    /// Words that are missing are shown as their key.
    private static void hear(String what, String words, String key, List<String> silent) {
        if (words.isBlank() || words.equals(key)) {
            silent.add(what + " " + words);
        }
    }

    @Test
    void drawsOnlyFieldsThatThereAre() {
        for (AuthorityKind kind : AuthorityKind.values()) {
            assertThat(forms.of(kind).stream()
                            .flatMap(section -> section.fields().stream())
                            .map(Profile.Use::field))
                    .doesNotHaveDuplicates()
                    .allMatch(field ->
                            AuthorityDescription.FORM.shape().part(field).isPresent());
        }
    }

    @Test
    void everyReferenceThatIsDrawnMayLeadSomewhere() {
        for (AuthorityKind kind : AuthorityKind.values()) {
            forms.of(kind).stream()
                    .flatMap(section -> section.fields().stream())
                    .map(Profile.Use::field)
                    .filter(field -> field.equals("parent") || field.equals("place"))
                    .forEach(field -> assertThat(forms.guide(kind).entry(field).authorities())
                            .as(kind + " " + field)
                            .isNotEmpty());
        }
    }
}
