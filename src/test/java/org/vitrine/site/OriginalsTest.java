package org.vitrine.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vitrine.account.Author;
import org.vitrine.media.MediaIntake;
import org.vitrine.publication.ObjectFixture;
import org.vitrine.publication.Publishing;
import org.vitrine.publication.Shelf;

@QuarkusTest
class OriginalsTest {

    private static final Path PLATE = Path.of("media", "plaque-khasan-friendship-pavilion.jpg");
    private static final Path OTHER = Path.of("media", "plaque-leningrad-metal-factory.jpg");

    @Inject
    MediaIntake intake;

    @Inject
    Shelf shelf;

    @Inject
    Publishing publishing;

    @Test
    void anOriginalAndItsTagsAreForEverybodyOnlyWhenAnArchivistSaysSo() throws IOException {
        UUID open = received(PLATE);
        publish(shelf.kettle().title("Open", "en").disclosed(open, "42.43000, 130.65000", true));

        byte[] original = given().get("/media/" + open + "/original")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("plaque-khasan"))
                .extract()
                .asByteArray();
        assertThat(original).isEqualTo(Files.readAllBytes(PLATE));
        given().get("/media/" + open + "/tags.json").then().statusCode(200).body("block", hasItem("IPTC"));
    }

    @Test
    void neitherIsGivenOtherwiseAndThePlaceIsNotTold() throws IOException {
        UUID closed = received(OTHER);
        String number = publish(shelf.kettle().title("Closed", "en").disclosed(closed, "59.95000, 30.40000", false));

        given().get("/media/" + closed + "/original").then().statusCode(404);
        given().get("/media/" + closed + "/tags.json").then().statusCode(404);
        given().get("/objects/" + number + ".json").then().statusCode(200).body(not(containsString("59.95000")));
    }

    @Test
    void oneRecordThatKeepsItBackIsEnough() throws IOException {
        UUID file = received(Path.of("media", "vase-and-automatic-space-station-1968.jpg"));
        publish(shelf.kettle().title("Says yes", "en").disclosed(file, "here", true));
        publish(shelf.kettle().title("Says no", "en").disclosed(file, "here", false));

        given().get("/media/" + file + "/original").then().statusCode(404);
    }

    private UUID received(Path plate) throws IOException {
        try (InputStream bytes = Files.newInputStream(plate)) {
            return intake.receive(bytes, String.valueOf(plate.getFileName()), Author.service("Test"))
                    .id();
        }
    }

    private String publish(ObjectFixture object) {
        UUID id = QuarkusTransaction.requiringNew().call(() -> shelf.enter(object));
        publishing.publishObject(id, Shelf.CURATOR);
        return object.description().identity().number().value();
    }
}
