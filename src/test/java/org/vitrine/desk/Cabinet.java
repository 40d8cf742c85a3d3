package org.vitrine.desk;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.vitrine.account.Author;
import org.vitrine.catalogue.Cataloguing;
import org.vitrine.catalogue.CollectionObject;
import org.vitrine.catalogue.CollectionObjects;
import org.vitrine.catalogue.Description;
import org.vitrine.form.Fields;

/// Objects that somebody else entered and changes, and a desk to work with them over HTTP.
@ApplicationScoped
class Cabinet {

    static final Author OTHER = Author.service("Another Archivist");

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Cataloguing cataloguing;
    private final CollectionObjects objects;

    Cabinet(Cataloguing cataloguing, CollectionObjects objects) {
        this.cataloguing = cataloguing;
        this.objects = objects;
    }

    static String number() {
        return "LIST." + NUMBER.incrementAndGet();
    }

    UUID enter(String number, String title) {
        return cataloguing
                .enter(
                        description(new Fields(Map.of(
                                "identity.number", number,
                                "identity.collection", "test",
                                "identity.kind", "medal",
                                "identity.level", "ITEM",
                                "identity.basis", "HELD",
                                "titles", "t1",
                                "titles.t1.text", title,
                                "titles.t1.lang", "en",
                                "titles.t1.type", "GIVEN"))),
                        OTHER,
                        "")
                .id();
    }

    static Description description(Fields fields) {
        return Description.FORM.read(fields, "Test").storable().orElseThrow();
    }

    void change(UUID id, String... pathsAndTexts) {
        CollectionObject object = fresh(id);
        Map<String, String> values = new LinkedHashMap<>(fields(id).values());
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            values.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        cataloguing.save(id, object.version(), description(new Fields(values)), OTHER, "");
    }

    Fields fields(UUID id) {
        return Description.FORM.write(fresh(id).description());
    }

    /// As it is in the database, where requests change it behind the back of the test's own session.
    private CollectionObject fresh(UUID id) {
        objects.getEntityManager().clear();
        return objects.get(id);
    }

    static RequestSpecification desk() {
        String cookie = given().redirects()
                .follow(false)
                .formParam("userName", Workplace.USER)
                .formParam("password", Workplace.PASSWORD)
                .post("/desk/sign-in")
                .then()
                .extract()
                .cookie(DeskDoor.COOKIE);
        return given().cookie(DeskDoor.COOKIE, cookie)
                .accept("text/html")
                .redirects()
                .follow(false);
    }
}
