package org.vitrine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.vitrine.form.Fields;
import org.vitrine.form.FieldsJson;
import org.vitrine.form.JsonFields;
import org.vitrine.problem.Violation;
import org.vitrine.text.RecordJson;

class JsonFieldsTest {

    private static final String MEDAL = """
            {"identity": {"number": "M.1", "collection": "main", "kind": "medal", "level": "ITEM", "basis": "HELD"},
             "titles": [{"id": "t1", "text": "Medal", "lang": "en", "type": "GIVEN"}],
             "count": {"asWritten": "more than 20", "least": 21},
             "dimensions": [{"id": "d1", "type": "diameter", "value": 45.50, "unit": "mm", "about": true}],
             "dates": [{"id": "x1", "role": "CONFERRED", "date": "Juche 76 (1988)"},
                       {"id": "x2", "role": "MADE", "date": {"asWritten": "about then", "edtf": "1950~"}}],
             "dublinCore": {"title": ["One", "Two"]},
             "notes": [{"id": "n1", "text": "Inside", "internal": true}]}""";

    private static JsonFields.Result read(String json) {
        return JsonFields.read(Description.FORM, RecordJson.readTree(json), "/description");
    }

    @Test
    void readsBackWhatItWasGiven() {
        JsonFields.Result read = read(MEDAL);
        assertThat(read.violations()).isEmpty();
        Description said =
                Description.FORM.read(read.fields(), "somebody").storable().orElseThrow();
        assertThat(said.dates().getFirst().date().readings()).containsExactly("1987", "1988");
        JsonNode whole = RecordJson.tree(said);
        Fields again = JsonFields.read(Description.FORM, whole, "").fields();
        assertThat(Description.FORM.read(again, "somebody").storable()).contains(said);
        Fields written = JsonFields.read(
                        Description.FORM, FieldsJson.write(Description.FORM, Description.FORM.write(said)), "")
                .fields();
        assertThat(Description.FORM.read(written, "somebody").storable()).contains(said);
    }

    @Test
    void tellsWhatDoesNotFitWithItsPlace() {
        JsonFields.Result read = read("""
                {"titles": [{"text": "x"}, {"text": 5, "a/b": 1}], "sides": {}, "rights": [],
                 "notes": [{"internal": "yes"}], "count": {"least": 1e300}, "colour": {"x": [1]}}""");
        assertThat(read.violations())
                .extracting(one -> one.code() + " " + read.pointer(one.path()))
                .containsExactly(
                        "json-text /description/titles/1/text",
                        "unknown-field /description/titles/1/a~1b",
                        "json-list /description/sides",
                        "json-object /description/rights",
                        "json-yes-no /description/notes/0/internal",
                        "number /description/count/least",
                        "unknown-field /description/colour");
        assertThat(read.violations()).allMatch(Violation::isError);
        assertThat(read.pointer("titles")).isEqualTo("/description/titles");
        assertThat(read.pointer("identity.number")).isEqualTo("/description/identity/number");
    }
}
