package org.vitrine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vitrine.form.Fields;

class PrivateFieldsTest {

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
        Fields seen = PrivateFields.without(record());
        assertThat(seen.values().toString())
                .doesNotContain("lock is broken", "Strong room", "200 roubles", "Sold quietly", "A guess");
        assertThat(seen.items("notes")).containsExactly("n1", "n3");
        assertThat(seen.items("locations")).containsExactly("l2");
        assertThat(seen.items("assertions")).containsExactly("a2");
        assertThat(seen.get("acquisitions.q1.reference")).isEqualTo("Deed 12");
        // that something is withheld is no secret: the chain must not look as if it had a gap
        assertThat(seen.items("provenance")).containsExactly("p1", "p2");
        assertThat(seen.get("provenance.p1.withheld")).isEqualTo("true");
    }

    @Test
    void losesNothingPrivateWhenWhoHasNotTheRightSaves() {
        Fields before = record();
        assertThat(PrivateFields.putBack(PrivateFields.without(before), before).values())
                .isEqualTo(before.values());
    }

    @Test
    void keepsAHiddenItemAsItWasWhateverIsSentForIt() {
        Fields before = record();
        Map<String, String> sent =
                new LinkedHashMap<>(PrivateFields.without(before).values());
        sent.put("notes", "n3 n2 n9");
        sent.put("notes.n2.internal", "false");
        sent.put("notes.n2.text", "Forged");
        sent.put("notes.n9.text", "New");
        sent.put("provenance.p1.withheld", "false");
        sent.put("acquisitions.q1.price", "1 rouble");
        sent.put("notes.n3.text", "Changed");
        Fields saved = PrivateFields.putBack(new Fields(sent), before);
        assertThat(saved.get("notes.n2.text")).isEqualTo("The lock is broken");
        assertThat(saved.get("notes.n2.internal")).isEqualTo("true");
        assertThat(saved.get("provenance.p1.withheld")).isEqualTo("true");
        assertThat(saved.get("acquisitions.q1.price")).isEqualTo("200 roubles");
        assertThat(saved.get("notes.n3.text")).isEqualTo("Changed");
        assertThat(saved.items("notes")).containsExactly("n3", "n2", "n9");
    }

    @Test
    void letsAnItemGoWithItsPriceWhenItIsRemoved() {
        Fields before = record();
        Map<String, String> sent =
                new LinkedHashMap<>(PrivateFields.without(before).values());
        sent.remove("acquisitions");
        sent.remove("acquisitions.q1.reference");
        assertThat(PrivateFields.putBack(new Fields(sent), before).values().keySet())
                .noneMatch(path -> path.startsWith("acquisitions"));
    }
}
