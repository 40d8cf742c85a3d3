package org.vitrine.iiif;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.vitrine.media.MediaIntake;
import org.vitrine.media.PictureSettled;
import org.vitrine.publication.ObjectFixture;
import org.vitrine.publication.Publishing;
import org.vitrine.publication.Shelf;

/// A picture of ten times ten coloured squares that a published object shows, and one that it hides.
@ApplicationScoped
class PublishedPicture {

    static final String RIGHTS = "https://creativecommons.org/publicdomain/zero/1.0/";
    private static final int SQUARE = 100;

    private final MediaIntake intake;
    private final Shelf shelf;
    private final Publishing publishing;
    private final Map<UUID, CompletableFuture<Void>> made = new ConcurrentHashMap<>();
    private @Nullable UUID file;
    private @Nullable UUID hidden;

    PublishedPicture(MediaIntake intake, Shelf shelf, Publishing publishing) {
        this.intake = intake;
        this.shelf = shelf;
        this.publishing = publishing;
    }

    static Color colour(int column, int row) {
        Random random = new Random(column * 31L + row * 1009L);
        return new Color(40 + random.nextInt(180), 40 + random.nextInt(180), 40 + random.nextInt(180));
    }

    void on(@ObservesAsync PictureSettled settled) {
        waiting(settled.file()).complete(null);
    }

    private CompletableFuture<Void> waiting(UUID id) {
        return made.computeIfAbsent(id, _ -> new CompletableFuture<>());
    }

    synchronized UUID file() {
        if (file == null) {
            UUID shown = received(10);
            UUID kept = received(9);
            ObjectFixture object = shelf.kettle()
                    .title("Squares", "en")
                    .picture(shown, RIGHTS, true)
                    .picture(kept, false);
            UUID id = QuarkusTransaction.requiringNew().call(() -> shelf.enter(object));
            publishing.publishObject(id, Shelf.CURATOR);
            file = shown;
            hidden = kept;
        }
        return file;
    }

    /// Number of a published object that shows two pictures.
    String twoSides() {
        String number = Shelf.freshNumber();
        ObjectFixture object = ObjectFixture.object(number, shelf.source())
                .title("Two sides", "en")
                .picture(received(8), RIGHTS, true)
                .picture(received(7), RIGHTS, true);
        UUID id = QuarkusTransaction.requiringNew().call(() -> shelf.enter(object));
        publishing.publishObject(id, Shelf.CURATOR);
        return number;
    }

    UUID hidden() {
        file();
        return java.util.Objects.requireNonNull(hidden);
    }

    private UUID received(int rows) {
        UUID id = intake.receive(new ByteArrayInputStream(squares(rows)), "squares.png", Shelf.CURATOR)
                .id();
        waiting(id).orTimeout(60, TimeUnit.SECONDS).join();
        return id;
    }

    private static byte[] squares(int rows) {
        BufferedImage image = new BufferedImage(10 * SQUARE, rows * SQUARE, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = image.createGraphics();
        for (int at = 0; at < 10 * rows; at++) {
            pen.setColor(colour(at % 10, at / 10));
            pen.fillRect(at % 10 * SQUARE, at / 10 * SQUARE, SQUARE, SQUARE);
        }
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
