package org.vitrine.site;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vitrine.media.MediaIntake;
import org.vitrine.publication.ObjectFixture;
import org.vitrine.publication.Publishing;
import org.vitrine.publication.Shelf;

/// Files of an object that are no pictures.
@QuarkusTest
class AttachmentTest {

    @Inject
    MediaIntake intake;

    @Inject
    Shelf shelf;

    @Inject
    Publishing publishing;

    @Test
    void isTakenAwayWhenItIsPublicAndNeverShownInTheBrowser() {
        UUID open = received("<html><script>alert(1)</script> " + UUID.randomUUID(), "notes “1”.html");
        UUID kept = received("secret " + UUID.randomUUID(), "secret.txt");
        String number = Shelf.freshNumber();
        ObjectFixture object = ObjectFixture.object(number, shelf.source())
                .title("With files", "en")
                .picture(open, true)
                .picture(kept, false);
        UUID id = QuarkusTransaction.requiringNew().call(() -> shelf.enter(object));
        given().get("/media/" + open + "/original").then().statusCode(404);
        publishing.publishObject(id, Shelf.CURATOR);

        given().accept("text/html")
                .get("/objects/" + number)
                .then()
                .statusCode(200)
                .body(containsString("/media/" + open + "/original"))
                .body(not(containsString(kept.toString())));
        given().get("/media/" + open + "/original")
                .then()
                .statusCode(200)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", equalTo("attachment; filename*=UTF-8''notes%20%E2%80%9C1%E2%80%9D.html"))
                .header("Content-Security-Policy", containsString("sandbox"))
                .body(containsString("alert"));
        given().get("/media/" + kept + "/original").then().statusCode(404);
    }

    private UUID received(String text, String name) {
        return intake.receive(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name, Shelf.CURATOR)
                .id();
    }
}
