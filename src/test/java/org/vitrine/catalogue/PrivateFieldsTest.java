package org.vitrine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vitrine.form.Fields;
import org.vitrine.form.Hiding;

class PrivateFieldsTest {

    private static final Hiding HIDING =
            new Hiding(new PrivateRule((kind, key) -> kind.equals("medal") && key.equals("shown")));

    private static Fields record() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("identity.number", "A.1");
        values.put("notes", "n1 n2 n3");
        values.put("notes.n1.text", "Everybody reads this");
        values.put("notes.n1.internal", "false");
        values.put("notes.n2.text", "The lock is broken");
        values.put("notes.n2.internal", "true");
        values.put("notes.n3.text", "And this");
        values.put("notes.n3.internal", "false");
        values.put("locations", "l1 l2");
        values.put("locations.l1.asWritten", "Strong room, shelf 4");
        values.put("locations.l2.asWritten", "Hall 2");
        values.put("locations.l2.shown", "true");
        values.put("acquisitions", "q1");
        values.put("acquisitions.q1.price", "200 roubles");
        values.put("acquisitions.q1.reference", "Deed 12");
        values.put("provenance", "p1 p2");
        values.put("provenance.p1.text", "Sold quietly");
        values.put("provenance.p1.withheld", "true");
        values.put("provenance.p1.direct", "true");
        values.put("provenance.p1.title", "YES");
        values.put("provenance.p2.text", "Given");
        values.put("assertions", "a1 a2");
        values.put("assertions.a1.path", "acquisitions.q1.price");
        values.put("assertions.a1.note", "A guess");
        values.put("assertions.a2.path", "identity.number");
        values.put("assertions.a2.note", "On the label");
        return new Fields(values);
    }

    @Test
    void showsNothingPrivateToWhoHasNotTheRight() {
        Fields seen = HIDING.shown(record(), null);
        assertThat(seen.values().toString())
                .doesNotContain("lock is broken", "Strong room", "200 roubles", "Sold quietly", "A guess");
        assertThat(seen.items("notes")).containsExactly("n1", "n3");
        assertThat(seen.items("locations")).containsExactly("l2");
        assertThat(seen.items("assertions")).containsExactly("a2");
        assertThat(seen.get("acquisitions.q1.reference")).isEqualTo("Deed 12");
        // that something is withheld is no secret: the chain must not look as if it had a gap
        assertThat(seen.items("provenance")).containsExactly("p1", "p2");
        assertThat(seen.get("provenance.p1.withheld")).isEqualTo("true");
        assertThat(seen.get("provenance.p1.title")).isEqualTo("UNKNOWN");
    }

    @Test
    void losesNothingPrivateWhenWhoHasNotTheRightSaves() {
        Fields before = record();
        assertThat(HIDING.putBack(HIDING.shown(before, null), before).values()).isEqualTo(before.values());
    }

    @Test
    void keepsAHiddenItemAsItWasWhateverIsSentForIt() {
        Fields before = record();
        Map<String, String> sent =
                new LinkedHashMap<>(HIDING.shown(before, null).values());
        sent.put("notes", "n3 n2 n9");
        sent.put("notes.n2.internal", "false");
        sent.put("notes.n2.text", "Forged");
        sent.put("notes.n9.text", "New");
        sent.put("provenance.p1.withheld", "false");
        sent.put("acquisitions.q1.price", "1 rouble");
        sent.put("notes.n3.text", "Changed");
        Fields saved = HIDING.putBack(new Fields(sent), before);
        assertThat(saved.get("notes.n2.text")).isEqualTo("The lock is broken");
        assertThat(saved.get("notes.n2.internal")).isEqualTo("true");
        assertThat(saved.get("provenance.p1.withheld")).isEqualTo("true");
        assertThat(saved.get("acquisitions.q1.price")).isEqualTo("200 roubles");
        assertThat(saved.get("notes.n3.text")).isEqualTo("Changed");
        assertThat(saved.items("notes")).containsExactly("n3", "n2", "n9");
    }

    @Test
    void keepsAnEntryWithAPriceWhenWhoDoesNotSeeThePriceTakesItOut() {
        Fields before = record();
        Map<String, String> sent =
                new LinkedHashMap<>(HIDING.shown(before, null).values());
        sent.remove("acquisitions");
        sent.remove("acquisitions.q1.reference");
        assertThat(HIDING.putBack(new Fields(sent), before).values()).isEqualTo(before.values());
    }

    @Test
    void hidesOfOldStatesWhatBecamePrivateSince() {
        Map<String, String> old = new LinkedHashMap<>(record().values());
        old.put("notes.n2.internal", "false");
        old.put("notes.n1.internal", "true");
        old.put("notes.n7.text", "Taken out long ago");
        old.put("notes", "n1 n2 n7");
        Fields seen = HIDING.shown(new Fields(old), record());
        assertThat(seen.values().toString()).doesNotContain("lock is broken", "Everybody reads this");
        assertThat(seen.items("notes")).containsExactly("n7");
        assertThat(seen.get("notes.n7.text")).isEqualTo("Taken out long ago");
    }

    @Test
    void hidesFieldsThatTheProfileCallsInternalAndThoseThatItNoLongerKnows() {
        Map<String, String> values = new LinkedHashMap<>(record().values());
        values.put("identity.kind", "medal");
        for (String key : List.of("shown", "insured", "gone")) {
            values.put("custom." + key, "v1");
            values.put("custom." + key + ".v1.text", "Text of " + key);
        }
        values.put("assertions", "a1 a2 a3");
        values.put("assertions.a3.path", "custom.insured.v1.text");
        values.put("assertions.a3.note", "By letter");
        Fields whole = new Fields(values);
        Fields seen = HIDING.shown(whole, null);
        assertThat(seen.values()).containsKeys("custom.shown", "custom.shown.v1.text");
        assertThat(seen.values().toString())
                .doesNotContain("Text of insured", "Text of gone", "By letter", "custom.insured");
        assertThat(HIDING.putBack(seen, whole).values()).isEqualTo(whole.values());
        Map<String, String> forged = new LinkedHashMap<>(seen.values());
        forged.put("custom.insured", "v1 v2");
        forged.put("custom.insured.v1.text", "Nothing");
        forged.put("custom.insured.v2.text", "More");
        assertThat(HIDING.putBack(new Fields(forged), whole).values()).isEqualTo(whole.values());
    }
}
