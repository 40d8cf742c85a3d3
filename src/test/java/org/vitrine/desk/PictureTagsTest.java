package org.vitrine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.File;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PictureTagsTest {

    @Inject
    Cabinet cabinet;

    @Test
    void whatAPictureSaysIsTakenOverWithItsTagOrSetAsideAndNeverOverWhatIsWritten() {
        UUID id = cabinet.enter(Cabinet.number(), "A title of our own");
        RequestSpecification desk = Cabinet.desk();
        upload(desk, id);
        String page = desk.get("/desk/objects/" + id).asString();
        Map<String, String> form = fields(page);
        String item = form.getOrDefault("pictures", "").strip();
        String creator = "pictures." + item + ".creator";

        // the record has an English title, which differs from the picture's and stays
        assertThat(page).contains("The record says otherwise:</b> A title of our own");
        assertThat(form.get(creator)).isEmpty();
        String accept = decision(page, "accept", "Creator");

        form.put("_tag", accept);
        Cabinet.desk()
                .formParams(form)
                .post("/desk/objects/" + id + "/tags")
                .then()
                .statusCode(303);
        String taken = Cabinet.desk().get("/desk/objects/" + id).asString();
        assertThat(fields(taken).get(creator)).isNotEmpty();
        assertThat(taken).contains("the record says the same").contains("value=\"XMP dc:creator\"");

        Map<String, String> again = fields(taken);
        again.put("_tag", decision(taken, "reject", "Title"));
        Cabinet.desk()
                .formParams(again)
                .post("/desk/objects/" + id + "/tags")
                .then()
                .statusCode(303);
        String rejected = Cabinet.desk().get("/desk/objects/" + id).asString();
        assertThat(rejected).contains("Offer again");
        assertThat(fields(rejected).values()).contains("A title of our own");
    }

    @Test
    void aDecisionAboutNothingIsRefused() {
        UUID id = cabinet.enter(Cabinet.number(), "Nothing offered");
        Cabinet.desk()
                .formParam("_tag", "accept 0000000000000000")
                .post("/desk/objects/" + id + "/tags")
                .then()
                .statusCode(404);
    }

    @Test
    void tagsAreFoundByTheirWords() {
        UUID id = cabinet.enter(Cabinet.number(), "Searched by its tags");
        upload(Cabinet.desk(), id);
        Cabinet.desk()
                .get("/desk/files/tags?q=order+of+len")
                .then()
                .statusCode(200)
                .body(containsString("order-of-lenin-1987.jpg"));
        Cabinet.desk()
                .get("/desk/files/tags?q=%27%29%3A*%20%7C%20zzz")
                .then()
                .statusCode(200)
                .body(not(containsString("order-of-lenin-1987.jpg")));
    }

    private static void upload(RequestSpecification desk, UUID id) {
        desk.multiPart("_upload", new File("media/order-of-lenin-1987.jpg"), "image/jpeg")
                .post("/desk/objects/" + id + "/pictures")
                .then()
                .statusCode(303);
    }

    private static String decision(String page, String what, String field) {
        Matcher button = Pattern.compile("value=\"(" + what + " [0-9a-f]+)\"[^>]*aria-label=\"[^\"]*: [^\"]*" + field)
                .matcher(page);
        assertThat(button.find()).as(what + " " + field).isTrue();
        return button.group(1);
    }

    /// What a browser would send of the form.
    private static Map<String, String> fields(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher input = Pattern.compile("<input[^>]*\\bname=\"([^\"]+)\"[^>]*>").matcher(page);
        while (input.find()) {
            Matcher value = Pattern.compile("\\bvalue=\"([^\"]*)\"").matcher(input.group());
            String text = value.find() ? value.group(1) : "";
            boolean box =
                    input.group().contains("type=\"checkbox\"") || input.group().contains("type=\"radio\"");
            if (!input.group(1).equals("_upload") && (!box || input.group().contains(" checked"))) {
                fields.putIfAbsent(input.group(1), text.replace("&quot;", "\"").replace("&amp;", "&"));
            }
        }
        Matcher area = Pattern.compile("<textarea[^>]*\\bname=\"([^\"]+)\"[^>]*>([^<]*)</textarea>")
                .matcher(page);
        while (area.find()) {
            fields.put(area.group(1), area.group(2));
        }
        Matcher choice = Pattern.compile("<select[^>]*\\bname=\"([^\"]+)\"[^>]*>(.*?)</select>", Pattern.DOTALL)
                .matcher(page);
        while (choice.find()) {
            Matcher chosen =
                    Pattern.compile("<option value=\"([^\"]*)\"[^>]*selected").matcher(choice.group(2));
            fields.put(choice.group(1), chosen.find() ? chosen.group(1) : "");
        }
        return fields;
    }
}
