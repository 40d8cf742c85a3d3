package org.vitrine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vitrine.account.Right;
import org.vitrine.account.RightsTable;
import org.vitrine.account.Role;
import org.vitrine.catalogue.CollectionObject;
import org.vitrine.catalogue.CollectionObjects;
import org.vitrine.catalogue.ObjectNumber;
import org.vitrine.desk.People.Person;
import org.vitrine.revision.Revision;
import org.vitrine.revision.Revisions;
import org.vitrine.search.WorkingSearch;
import org.vitrine.text.Ids;

/// Private fields on every way through the desk: who has not the right sees none, and loses none for the others.
@QuarkusTest
class PrivacyTest {

    private static final String SECRET = "wardrobe-" + Ids.item();
    private static final List<String> SECRETS = List.of(SECRET, "Strong room " + SECRET, "900 francs " + SECRET);

    private final RightsTable table = RightsTable.load();

    @Inject
    CollectionObjects objects;

    @Inject
    Revisions revisions;

    @Inject
    WorkingSearch search;

    private Person trusted;
    private Person other;
    private UUID id;
    private String number;

    /// A record with a note, a place and a price that not everybody sees, twice saved.
    @BeforeEach
    void enter() {
        trusted = People.of(Role.CATALOGUER);
        other = People.invited(Map.of("role", "CURATOR", "all", "yes"));
        id = Ids.record();
        number = "PRIVACY." + id.toString().substring(24);
        trusted.sends("/desk/objects/" + id, form(0, "Medal")).then().statusCode(303);
        trusted.sends("/desk/objects/" + id, form(1, "Medal of silver")).then().statusCode(303);
        search.awaitSaved();
    }

    private Map<String, String> form(int basedOn, String title) {
        Map<String, String> form = new HashMap<>(AccountsTest.medal(number, title));
        form.put("_basedOn", Integer.toString(basedOn));
        form.put("notes", "n2n2n2");
        form.put("notes.n2n2n2.text", SECRET + " " + title);
        form.put("notes.n2n2n2.internal", "true");
        form.put("locations", "l2l2l2");
        form.put("locations.l2l2l2.asWritten", SECRETS.get(1));
        form.put("acquisitions", "q2q2q2");
        form.put("acquisitions.q2q2q2.price", SECRETS.get(2));
        form.put("acquisitions.q2q2q2.reference", "Deed 12");
        return form;
    }

    private void nothingIsLost(String title) {
        String shown = trusted.opens("/desk/objects/" + id).asString();
        assertThat(shown).contains(SECRETS).contains(title);
    }

    private UUID lastAct() {
        return revisions.newest(id).map(Revision::act).orElseThrow();
    }

    @Test
    void noScreenShowsThem() {
        List<String> seen = new ArrayList<>();
        Map<String, String> asked = new HashMap<>();
        table.endpoints().forEach((endpoint, right) -> {
            String[] words = endpoint.split(" ");
            if (words[0].equals("GET") && words[1].startsWith("/desk") && right != Right.ANYONE) {
                asked.put(words[1], path(words[1]));
            }
        });
        asked.put("list", "/desk/objects?q=" + number);
        asked.put(
                "sheet",
                "/desk/objects/sheet?q=" + number
                        + "&field=notes.text&field=locations.asWritten&field=acquisitions.price&field=titles.text");
        asked.put("changes of it", "/desk/changes?record=" + id);
        asked.put("undo", "/desk/changes/" + lastAct() + "/undo");
        asked.put("comparison", "/desk/objects/" + id + "/history/2?against=1");
        asked.forEach((name, path) -> {
            if (other.opens(path).asString().contains(SECRET)) {
                seen.add(name + " " + path);
            }
        });
        assertThat(seen).isEmpty();
        // and the test would see them
        assertThat(trusted.opens(asked.get("sheet")).asString()).contains(SECRETS);
        assertThat(trusted.opens(asked.get("comparison")).asString()).contains(SECRET);
    }

    private String path(String template) {
        return template.replace("{number}", "2")
                .replace("{kind}", "medal")
                .replace("{act}", lastAct().toString())
                .replaceAll("\\{[^}]*}", id.toString());
    }

    @Test
    void aRecordOfAnotherSortIsNotFoundBesideThem() {
        other.opens("/desk/authorities/" + id + "/history/1").then().statusCode(404);
    }

    @Test
    void noSearchFindsThem() {
        assertThat(trusted.opens("/desk/objects?q=" + number).asString()).contains(id.toString());
        for (String path : List.of("/desk/objects?q=", "/desk/find?q=", "/desk/objects/suggest?q=")) {
            assertThat(other.opens(path + SECRET).asString()).as(path).doesNotContain(id.toString());
        }
    }

    @Test
    void aSheetAndABatchChangeKeepThem() {
        other.asks()
                .header("Sec-Fetch-Site", "same-origin")
                .accept("application/json")
                .contentType("application/json")
                .body(Map.of(
                        "cells",
                        List.of(Map.of("record", id.toString(), "column", "titles.text", "text", "In a sheet"))))
                .post("/desk/objects/sheet/cells")
                .then()
                .statusCode(200);
        assertThat(other.sends("/desk/objects/sheet/preview", Map.of("id", id.toString()))
                        .asString())
                .contains("<ins>sheet</ins>")
                .doesNotContain(SECRET);
        other.sends("/desk/objects/sheet/save", Map.of("id", id.toString()))
                .then()
                .statusCode(204);
        nothingIsLost("In a sheet");

        Map<String, String> edit = Map.of(
                "id", id.toString(), "field", "notes.text", "operation", "REPLACE", "sought", SECRET, "value", "gone");
        assertThat(other.sends("/desk/objects/batch/preview", edit).asString()).doesNotContain(SECRET + " Medal");
        Map<String, String> cleared =
                Map.of("id", id.toString(), "field", "titles.text", "operation", "SET", "value", "For all");
        String preview = other.sends("/desk/objects/batch/preview", cleared).asString();
        assertThat(preview).doesNotContain(SECRET).contains("<ins>all</ins>");
        Map<String, String> applied = new HashMap<>(cleared);
        applied.put("seen", preview.replaceAll("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1"));
        other.sends("/desk/objects/batch/apply", applied);
        nothingIsLost("For all");
    }

    @Test
    void restoringAndUndoingKeepThem() {
        other.sends("/desk/objects/" + id + "/history/1/restore", Map.of())
                .then()
                .statusCode(303);
        nothingIsLost("Medal");
        // the note that was changed in between is as the second version has it: it was not theirs to restore
        assertThat(trusted.opens("/desk/objects/" + id).asString()).contains(SECRET + " Medal of silver");
        other.sends("/desk/objects/" + id + "/history/1/restore-field", Map.of("path", "notes"));
        assertThat(trusted.opens("/desk/objects/" + id).asString()).contains(SECRET + " Medal of silver");

        trusted.sends("/desk/objects/" + id, form(3, "Medal of gold")).then().statusCode(303);
        UUID act = lastAct();
        assertThat(other.opens("/desk/changes/" + act + "/undo").asString()).doesNotContain(SECRET);
        other.sends("/desk/changes/" + act + "/undo", Map.of()).then().statusCode(303);
        nothingIsLost("Medal");
        assertThat(trusted.opens("/desk/objects/" + id).asString()).contains(SECRET + " Medal of gold");
    }

    @Test
    void copiesAndTemplatesOfWhoDoesNotSeeThemAreWithoutThem() {
        String first = number + ".1";
        other.asks()
                .header("Sec-Fetch-Site", "same-origin")
                .formParams(Map.of("first", first, "part", "0", "count", "1"))
                .formParam("carry", "titles", "notes", "locations", "acquisitions")
                .post("/desk/objects/" + id + "/clone")
                .then()
                .statusCode(303);
        search.awaitSaved();
        UUID copy = ObjectNumber.parse(first)
                .flatMap(objects::find)
                .map(CollectionObject::id)
                .orElseThrow();
        assertThat(trusted.opens("/desk/objects/" + copy).asString())
                .contains("Deed 12")
                .doesNotContain(SECRET);

        String name = "Template " + Ids.item();
        trusted.asks()
                .header("Sec-Fetch-Site", "same-origin")
                .formParams(Map.of("name", name, "shared", "true"))
                .formParam("carry", "notes", "locations")
                .post("/desk/objects/" + id + "/template")
                .then()
                .statusCode(303);
        String templates = other.opens("/desk/templates").asString();
        assertThat(templates).contains(name);
        UUID template =
                UUID.fromString(templates.replaceAll("(?s).*\\Q" + name + "\\E.*?template=([0-9a-f-]{36}).*", "$1"));
        String begun = other.asks()
                .redirects()
                .follow(true)
                .get("/desk/objects/new/medal?template=" + template)
                .asString();
        assertThat(begun).doesNotContain(SECRET);
    }

    @Test
    void nobodyRestoresOrUndoesInACollectionThatIsNotTheirs() {
        Person elsewhere =
                People.invited(Map.of("role", "CURATOR", "collection", "another-collection", "privateFields", "yes"));
        elsewhere
                .sends("/desk/objects/" + id + "/history/1/restore", Map.of())
                .then()
                .statusCode(403);
        elsewhere
                .sends("/desk/objects/" + id + "/history/1/restore-field", Map.of("path", "titles"))
                .then()
                .statusCode(403);
        elsewhere
                .sends("/desk/changes/" + lastAct() + "/undo", Map.of())
                .then()
                .statusCode(403)
                .body(containsString("collection"));
        nothingIsLost("Medal of silver");
    }
}
