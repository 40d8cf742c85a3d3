package org.vitrine.fixity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vitrine.account.Author;
import org.vitrine.fixity.Fixity.State;
import org.vitrine.fixity.PremisEvent.Type;
import org.vitrine.media.MediaFile;
import org.vitrine.media.MediaFiles;
import org.vitrine.media.MediaIntake;

@QuarkusTest
class FixityTest {

    /// from `v1/content/original.txt` to the root of its object
    private static final String OBJECT = "../../..";

    @Inject
    MediaIntake intake;

    @Inject
    MediaFiles files;

    @Inject
    Fixity fixity;

    @Inject
    Inspection inspection;

    @Inject
    PremisEvents events;

    /// nobody else's test is to find the health of the service shaken
    @AfterEach
    void forget() {
        QuarkusTransaction.requiringNew()
                .run(() -> files.getEntityManager()
                        .createNativeQuery("update fixity set state = 'INTACT'")
                        .executeUpdate());
    }

    @Test
    void findsAnUntouchedFileIntact() throws Exception {
        MediaFile file = received();

        inspection.of(file.id());

        assertThat(standing(file).state()).isEqualTo(State.INTACT);
        assertThat(standing(file).checkedAt()).isNotNull();
        assertThat(events(file))
                .extracting(PremisEvent::type)
                .contains(Type.INGESTION, Type.MESSAGE_DIGEST_CALCULATION, Type.FIXITY_CHECK);
        assertThat(events(file)).noneMatch(PremisEvent::isFailure);
    }

    @Test
    void findsAByteThatWasTurnedOverAndSaysSoToWhoeverWatches() throws Exception {
        MediaFile file = received();
        Path original = original(file);
        byte[] bytes = Files.readAllBytes(original);
        bytes[bytes.length / 2] ^= 1;
        Files.write(original, bytes);

        inspection.of(file.id());

        assertThat(standing(file).state()).isEqualTo(State.CHANGED);
        assertThat(standing(file).detail()).contains(file.sha256());
        assertThat(events(file).getLast().isFailure()).isTrue();
        given().get("/q/health/well")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'fixity of originals' }.status", equalTo("DOWN"));
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/metrics").then().body(containsString("vitrine_fixity_files{state=\"changed\"} 1.0"));
    }

    @Test
    void findsAFileAndAnObjectThatAreGone() throws Exception {
        MediaFile without = received();
        Files.delete(original(without));
        MediaFile gone = received();
        Path object = original(gone).resolve(OBJECT).normalize();
        try (Stream<Path> below = Files.walk(object)) {
            for (Path each : below.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }

        inspection.of(without.id());
        inspection.of(gone.id());

        assertThat(standing(without).state()).isEqualTo(State.MISSING);
        assertThat(standing(gone).state()).isEqualTo(State.MISSING);
    }

    @Test
    void findsAnInventoryThatWasChanged() throws Exception {
        MediaFile file = received();
        Path inventory = original(file).resolve(OBJECT).normalize().resolve("inventory.json");
        Files.writeString(inventory, Files.readString(inventory).replace("Received", "Deceived"));

        inspection.of(file.id());

        assertThat(standing(file).state()).isEqualTo(State.CHANGED);
    }

    @Test
    void readsEverythingWhenAsked() throws IOException {
        MediaFile file = received();
        assertThat(due()).doesNotContain(file.id());

        QuarkusTransaction.requiringNew().run(fixity::askForAll);

        assertThat(due()).contains(file.id());
    }

    @Test
    void writesWhatWasDoneAsValidPremis() throws Exception {
        MediaFile file = received();
        inspection.of(file.id());

        PremisSchema.requireValid(PremisWriter.write(file, events(file)));
    }

    private MediaFile received() throws IOException {
        byte[] bytes = ("A letter of thanks " + UUID.randomUUID()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return intake.receive(new ByteArrayInputStream(bytes), "letter & seal.txt", Author.service("Test"));
    }

    private Path original(MediaFile file) throws IOException {
        try (Stream<Path> all =
                Files.walk(Path.of(ConfigProvider.getConfig().getValue("vitrine.data", String.class), "ocfl"))) {
            return all.filter(path -> path.getFileName().toString().startsWith("original."))
                    .filter(path -> inventory(path).contains(file.id().toString()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// The inventory of the object that a file is in.
    private static String inventory(Path original) {
        try {
            return Files.readString(original.resolve(OBJECT).normalize().resolve("inventory.json"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Fixity.Standing standing(MediaFile file) {
        return QuarkusTransaction.requiringNew().call(() -> fixity.of(file.id()).orElseThrow());
    }

    private List<PremisEvent> events(MediaFile file) {
        return QuarkusTransaction.requiringNew().call(() -> events.of(file.id()));
    }

    private List<UUID> due() {
        return QuarkusTransaction.requiringNew().call(() -> fixity.due(10_000));
    }
}
