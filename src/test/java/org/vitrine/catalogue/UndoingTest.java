package org.vitrine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vitrine.form.Fields;
import org.vitrine.form.Undoing;

/// A save is undone while what came after it stays.
class UndoingTest {

    private static Fields fields(String... pathsAndTexts) {
        Map<String, String> values = new java.util.LinkedHashMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            values.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        return new Fields(values);
    }

    @Test
    void aLaterEditOfAnotherFieldStays() {
        Fields before = fields("objectName", "medal");
        Fields after = fields("objectName", "order");
        Fields now = fields("objectName", "order", "rights.creditLine", "Later");
        Undoing undoing = Undoing.of(Description.FORM, before, after, now);
        assertThat(undoing.fields().values())
                .containsEntry("objectName", "medal")
                .containsEntry("rights.creditLine", "Later");
        assertThat(undoing.kept()).isEmpty();
    }

    @Test
    void aFieldThatWasChangedAgainStaysAsItIsAndIsNamed() {
        Undoing undoing = Undoing.of(
                Description.FORM,
                fields("objectName", "medal"),
                fields("objectName", "order"),
                fields("objectName", "badge"));
        assertThat(undoing.fields().get("objectName")).isEqualTo("badge");
        assertThat(undoing.undone()).isEmpty();
        assertThat(undoing.kept()).singleElement().satisfies(kept -> {
            assertThat(kept.path()).isEqualTo("objectName");
            assertThat(kept.mine()).isEqualTo("medal");
            assertThat(kept.theirs()).isEqualTo("badge");
        });
    }

    @Test
    void anEntryThatWasAddedGoesUnlessSomebodyWroteIntoIt() {
        Fields before = fields("titles", "a1", "titles.a1.text", "One");
        Fields after = fields("titles", "a1 b2", "titles.a1.text", "One", "titles.b2.text", "Two");
        assertThat(Undoing.of(Description.FORM, before, after, after).fields()).isEqualTo(before);

        Fields now = fields("titles", "a1 b2", "titles.a1.text", "One", "titles.b2.text", "Two, in Paris");
        Undoing undoing = Undoing.of(Description.FORM, before, after, now);
        assertThat(undoing.fields()).isEqualTo(now);
        assertThat(undoing.kept()).extracting(Fields.Conflict::path).containsExactly("titles.b2.text");
    }

    @Test
    void anEntryThatWasRemovedComesBackBesideWhatWasAddedSince() {
        Fields before = fields("titles", "a1 b2", "titles.a1.text", "One", "titles.b2.text", "Two");
        Fields after = fields("titles", "a1", "titles.a1.text", "One");
        Fields now = fields("titles", "a1 c3", "titles.a1.text", "One", "titles.c3.text", "Three");
        Fields undone = Undoing.of(Description.FORM, before, after, now).fields();
        assertThat(undone.items("titles")).containsExactlyInAnyOrder("a1", "b2", "c3");
        assertThat(undone.get("titles.b2.text")).isEqualTo("Two");
        assertThat(undone.get("titles.c3.text")).isEqualTo("Three");
    }

    @Test
    void oneFieldIsRestoredAndNoOther() {
        Fields old = fields("titles", "a1", "titles.a1.text", "Old", "titles.a1.lang", "en", "objectName", "medal");
        Fields now = fields("titles", "a1", "titles.a1.text", "New", "titles.a1.lang", "ru", "objectName", "order");
        Fields restored = Undoing.field(Description.FORM, "titles.a1.text", old, now);
        assertThat(restored.get("titles.a1.text")).isEqualTo("Old");
        assertThat(restored.get("titles.a1.lang")).isEqualTo("ru");
        assertThat(restored.get("objectName")).isEqualTo("order");
    }

    @Test
    void aFieldOfAnEntryThatIsGoneBringsTheWholeEntryBack() {
        Fields old =
                fields("titles", "a1 b2", "titles.a1.text", "One", "titles.b2.text", "Two", "titles.b2.lang", "en");
        Fields now = fields("titles", "a1", "titles.a1.text", "One");
        Fields restored = Undoing.field(Description.FORM, "titles.b2.text", old, now);
        assertThat(restored).isEqualTo(old);
    }
}
