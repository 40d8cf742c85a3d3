package org.vitrine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.desk.Cabinet.number;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vitrine.account.RightsTable;
import org.vitrine.account.Role;
import org.vitrine.catalogue.CollectionObjects;
import org.vitrine.desk.People.Person;
import org.vitrine.form.Fields;
import org.vitrine.revision.Revision;
import org.vitrine.revision.Revisions;
import org.vitrine.search.WorkingSearch;

/// Somebody without the right to private fields, on every way to a record that has some.
@QuarkusTest
class PrivateDeskTest {

    private static final String MARKER = "XYZZYHIDDEN";

    @Inject
    Cabinet cabinet;

    @Inject
    CollectionObjects objects;

    @Inject
    Revisions revisions;

    @Inject
    WorkingSearch search;

    private record Record(UUID id, String number, UUID act) {}

    private static Person without(String role) {
        return People.invited(Map.of("role", role, "all", "yes"));
    }

    /// With a change of the private fields and one of the title behind it, so that the history tells of both.
    private Record secretive() {
        String number = number();
        UUID id = cabinet.enter(number, "Kettle of " + number);
        cabinet.change(
                id,
                "notes",
                "n1n1n1 n2n2n2",
                "notes.n1n1n1.text",
                MARKER + " note",
                "notes.n1n1n1.internal",
                "true",
                "notes.n2n2n2.text",
                "Read by all",
                "locations",
                "l1l1l1",
                "locations.l1l1l1.asWritten",
                MARKER + " shelf",
                "acquisitions",
                "q1q1q1",
                "acquisitions.q1q1q1.reference",
                "Deed 12",
                "acquisitions.q1q1q1.price",
                MARKER + " roubles",
                "provenance",
                "p1p1p1",
                "provenance.p1p1p1.text",
                MARKER + " sale",
                "provenance.p1p1p1.withheld",
                "true",
                "provenance.p1p1p1.title",
                "YES",
                "provenance.p1p1p1.custody",
                "YES",
                "provenance.p1p1p1.certainty",
                "CERTAIN",
                "assertions",
                "a1a1a1",
                "assertions.a1a1a1.path",
                "acquisitions.q1q1q1.price",
                "assertions.a1a1a1.certainty",
                "PROBABLE",
                "assertions.a1a1a1.note",
                MARKER + " guess");
        cabinet.change(id, "notes.n1n1n1.text", MARKER + " second note", "titles.t1.text", "Kettle, " + number);
        UUID act = revisions.newest(id).map(Revision::act).orElseThrow();
        search.awaitSaved();
        return new Record(id, number, act);
    }

    private Map<String, String> hiddenOf(UUID id) {
        Map<String, String> hidden = new LinkedHashMap<>();
        cabinet.fields(id).values().forEach((path, text) -> {
            boolean hides = text.equals("true") && (path.endsWith(".internal") || path.endsWith(".withheld"));
            if (text.contains(MARKER) || hides) {
                hidden.put(path, text);
            }
        });
        return hidden;
    }

    @Test
    void noPageOfTheTableShowsThem() {
        Record record = secretive();
        People.of(Role.CATALOGUER)
                .sends(
                        "/desk/objects/" + record.id() + "/comments",
                        Map.of("path", "notes.n1n1n1.text", "text", MARKER + " comment"));
        assertThat(People.of(Role.CATALOGUER)
                        .opens("/desk/objects/" + record.id())
                        .asString())
                .contains(MARKER + " second note", MARKER + " comment");
        List<String> leaks = new ArrayList<>();
        for (String role : List.of("READER", "CATALOGUER", "CURATOR")) {
            Person other = without(role);
            RightsTable.load().endpoints().forEach((endpoint, right) -> {
                String[] words = endpoint.split(" ");
                if (!words[0].equals("GET") || !words[1].startsWith("/desk")) {
                    return;
                }
                for (String path : paths(words[1], record)) {
                    Response answer = other.opens(path);
                    if (answer.statusCode() >= 500 || leaks(answer)) {
                        leaks.add(role + " " + path + " " + answer.statusCode());
                    }
                }
            });
        }
        assertThat(leaks).isEmpty();
    }

    private static boolean leaks(Response answer) {
        return answer.asString().contains(MARKER)
                || String.valueOf(answer.headers()).contains(MARKER);
    }

    private static List<String> paths(String template, Record record) {
        List<String> paths = new ArrayList<>();
        for (String number : List.of("1", "2", "3")) {
            String path = template.replaceAll("\\{kind(:[^}]*)?}", "medal")
                    .replaceAll("\\{number(:[^}]*)?}", number)
                    .replaceAll("\\{act(:[^}]*)?}", record.act().toString())
                    .replaceAll("\\{name(:[^}]*)?}", "kind")
                    .replaceAll("\\{[^}]*}", record.id().toString());
            if (!paths.contains(path)) {
                paths.add(path);
            }
        }
        String first = paths.getFirst();
        paths.add(first + "?q=" + record.number() + "&record=" + record.number() + "&id=" + record.id() + "&text="
                + record.number());
        paths.add(first + "?q=" + record.number()
                + "&field=notes.text&field=locations.asWritten&field=acquisitions.price&field=provenance.text");
        paths.add(first + "?against=1&from=1&to=3");
        return paths;
    }

    @Test
    void wordsInThemFindNothing() {
        secretive();
        Person other = without("CATALOGUER");
        assertThat(other.opens("/desk/objects/suggest?q=" + MARKER).asString()).isEqualTo("[]");
        assertThat(other.opens("/desk/find?q=" + MARKER).asString()).isEqualTo("[]");
        assertThat(other.opens("/desk/objects?q=" + MARKER).asString()).doesNotContain("Kettle");
    }

    @Test
    void savingUndoingAndRestoringLeaveThemAsTheyAre() {
        Record record = secretive();
        Person other = without("CATALOGUER");
        String address = "/desk/objects/" + record.id();
        Map<String, String> hidden = hiddenOf(record.id());

        // the first revision had no private fields yet, and the second others
        for (int number : List.of(2, 1, 3)) {
            other.sends(address + "/history/" + number + "/restore", Map.of())
                    .then()
                    .statusCode(303);
            assertThat(hiddenOf(record.id())).containsAllEntriesOf(hidden);
        }
        assertThat(cabinet.fields(record.id()).get("titles.t1.text")).isEqualTo("Kettle, " + record.number());
        for (String path : List.of("notes.n1n1n1.text", "acquisitions.q1q1q1.price", "locations.l1l1l1.asWritten")) {
            other.sends(address + "/history/2/restore-field", Map.of("path", path))
                    .then()
                    .statusCode(404);
        }
        other.sends("/desk/changes/" + record.act() + "/undo", Map.of()).then().statusCode(303);
        assertThat(cabinet.fields(record.id()).get("titles.t1.text")).isEqualTo("Kettle of " + record.number());
        assertThat(hiddenOf(record.id())).containsAllEntriesOf(hidden);
    }

    @Test
    void whatIsSentForThemCountsForNothing() {
        Record record = secretive();
        Person other = without("CATALOGUER");
        Map<String, String> hidden = hiddenOf(record.id());
        Map<String, String> forged = new LinkedHashMap<>(hidden);
        forged.replaceAll(
                (path, text) -> path.endsWith(".withheld") || path.endsWith(".internal") ? "false" : "Forged");
        forged.putAll(Map.of(
                "identity.number", record.number(),
                "identity.collection", "test",
                "identity.kind", "medal",
                "identity.level", "ITEM",
                "identity.basis", "HELD",
                "titles", "t1",
                "titles.t1.text", "Renamed",
                "titles.t1.lang", "en",
                "titles.t1.type", "GIVEN"));
        forged.putAll(
                Map.of("notes", "n1n1n1", "locations", "", "provenance", "", "acquisitions", "", "_basedOn", "3"));
        other.sends("/desk/objects/" + record.id(), forged).then().statusCode(303);
        assertThat(cabinet.fields(record.id()).get("titles.t1.text")).isEqualTo("Renamed");
        assertThat(hiddenOf(record.id())).containsAllEntriesOf(hidden);
    }

    @Test
    void theSheetAndChangesOfManyTouchOnlyWhatIsSeen() {
        Record record = secretive();
        Person other = without("CATALOGUER");
        Map<String, String> hidden = hiddenOf(record.id());
        String id = record.id().toString();
        Response kept = other.asks()
                .accept("application/json")
                .contentType("application/json")
                .body(Map.of(
                        "cells",
                        List.of(
                                Map.of("record", id, "column", "notes.text", "text", "Changed in a sheet"),
                                Map.of("record", id, "column", "acquisitions.price", "text", "1 rouble"))))
                .post("/desk/objects/sheet/cells");
        kept.then().statusCode(200);
        assertThat(leaks(kept)).isFalse();
        Response preview = other.sends("/desk/objects/sheet/preview", Map.of("id", id));
        assertThat(leaks(preview)).isFalse();
        other.sends("/desk/objects/sheet/save", Map.of("id", id)).then().statusCode(204);
        assertThat(cabinet.fields(record.id()).get("notes.n2n2n2.text")).isEqualTo("Changed in a sheet");
        assertThat(hiddenOf(record.id())).containsAllEntriesOf(hidden);

        for (String field : List.of("notes.text", "locations.asWritten", "acquisitions.price", "provenance.text")) {
            Map<String, String> edit =
                    Map.of("id", id, "field", field, "operation", "REPLACE", "sought", "X", "value", "Y");
            assertThat(leaks(other.sends("/desk/objects/batch/preview", edit))).isFalse();
            Map<String, String> clear = Map.of("id", id, "field", field, "operation", "CLEAR");
            String seen = other.sends("/desk/objects/batch/preview", clear)
                    .asString()
                    .replaceAll("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1");
            Map<String, String> apply = new LinkedHashMap<>(clear);
            apply.put("seen", seen);
            assertThat(leaks(other.sends("/desk/objects/batch/apply", apply))).isFalse();
        }
        assertThat(cabinet.fields(record.id()).get("notes.n2n2n2.text")).isEmpty();
        assertThat(hiddenOf(record.id())).containsAllEntriesOf(hidden);
    }

    @Test
    void copiesAndTemplatesHaveNone() {
        Record record = secretive();
        Person other = without("CATALOGUER");
        Map<String, Object> plan = new LinkedHashMap<>();
        String number = number() + ".COPY.1";
        plan.put("first", number);
        plan.put("count", "1");
        plan.put("carry", List.of("titles", "notes", "locations", "acquisitions", "provenance", "assertions"));
        other.sends("/desk/objects/" + record.id() + "/clone", plan).then().statusCode(303);
        Fields copy = objects.find(
                        org.vitrine.catalogue.ObjectNumber.parse(number).orElseThrow())
                .map(object -> cabinet.fields(object.id()))
                .orElseThrow();
        assertThat(copy.values().toString()).doesNotContain(MARKER).contains("Read by all");

        // somebody who sees all shares a template with it
        plan.put("name", "Secretive " + record.number());
        plan.put("shared", "true");
        People.of(Role.CATALOGUER)
                .sends("/desk/objects/" + record.id() + "/template", plan)
                .then()
                .statusCode(303);
        String template = other.opens("/desk")
                .asString()
                .replaceAll("(?s).*template=([0-9a-f-]{36})[^>]*>[^<]*Secretive " + record.number() + ".*", "$1");
        String begun = other.opens("/desk/objects/new/medal" + (template.length() == 36 ? "?template=" + template : ""))
                .header("Location");
        assertThat(leaks(other.opens(begun.substring(begun.indexOf("/desk"))))).isFalse();
    }

    @Test
    void commentsOnThemAreNeitherMadeNorSettled() {
        Record record = secretive();
        Person other = without("CATALOGUER");
        String address = "/desk/objects/" + record.id() + "/comments";
        other.sends(address, Map.of("path", "notes.n1n1n1.text", "text", "What is it?"))
                .then()
                .statusCode(404);
        other.sends(address, Map.of("path", "titles", "text", "What is it?"))
                .then()
                .statusCode(303);
    }
}
