package org.vitrine.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.vitrine.account.Author;
import org.vitrine.authority.AuthorityFile;
import org.vitrine.authority.NewAuthority;
import org.vitrine.catalogue.Cataloguing;
import org.vitrine.catalogue.CollectionObject;
import org.vitrine.catalogue.CollectionObjects;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.NewObject;
import org.vitrine.catalogue.Status;
import org.vitrine.intake.CollectionReader.Collected;
import org.vitrine.media.MediaIntake;
import org.vitrine.problem.Refusal;
import org.vitrine.publication.Publishing;
import org.vitrine.revision.Revisions;

/// Loads the collection that is shipped as files into an empty catalogue, and publishes it.
///
/// What a crash leaves: the records are entered in one transaction, all or none; publishing skips what is public
/// already;
/// pictures that were taken in are recognised by their bytes the next time, and added where there are none yet.
@ApplicationScoped
public class ShippedCollection {

    /// Who is held to have entered it.
    public static final Author AUTHOR = Author.service("Shipped collection");

    private static final String REASON = "Loaded from the files of the shipped collection";

    private final Path catalogue;
    private final Path media;
    private final MediaIntake intake;
    private final AuthorityFile authorityFile;
    private final Cataloguing cataloguing;
    private final CollectionObjects objects;
    private final Revisions revisions;
    private final Publishing publishing;
    private final LoadedCollection loaded;

    ShippedCollection(
            @ConfigProperty(name = "vitrine.catalogue") Path catalogue,
            @ConfigProperty(name = "vitrine.media") Path media,
            MediaIntake intake,
            AuthorityFile authorityFile,
            Cataloguing cataloguing,
            CollectionObjects objects,
            Revisions revisions,
            Publishing publishing,
            LoadedCollection loaded) {
        this.catalogue = catalogue;
        this.media = media;
        this.intake = intake;
        this.authorityFile = authorityFile;
        this.cataloguing = cataloguing;
        this.objects = objects;
        this.revisions = revisions;
        this.publishing = publishing;
        this.loaded = loaded;
    }

    /// What was done, in numbers.
    public record Loaded(int authorities, int objects, int pictures) {}

    /// Whether loading is called for: nothing was ever catalogued here, or an earlier loading was cut short.
    public boolean isWanted() {
        return QuarkusTransaction.requiringNew()
                .call(() -> loaded.anyUnfinished() || (!loaded.any() && objects.count() == 0));
    }

    /// Loads and publishes everything, or refuses and leaves the catalogue as it is. Done again it only finishes what
    /// was cut short.
    ///
    /// @throws Refusal invalid, with every fault of every file; the path of a violation is `file:row:column`
    public Loaded load() {
        Loaded records = loadRecords();
        addPictures();
        return records;
    }

    /// As [#load], but without the pictures: examining them takes several times as long as all the rest.
    public Loaded loadRecords() {
        Collected collected = CollectionReader.read(catalogue, media);
        QuarkusTransaction.requiringNew().run(() -> enter(collected));
        if (!QuarkusTransaction.requiringNew().call(() -> loaded.isPublished(collected.slug()))) {
            publishing.publishAuthorities(
                    collected.authorities().stream().map(NewAuthority::id).toList(), AUTHOR);
            publishing.publishObjects(
                    collected.objects().stream().map(PendingObject::id).toList(), AUTHOR);
            QuarkusTransaction.requiringNew().run(() -> loaded.published(collected.slug()));
        }
        return new Loaded(
                collected.authorities().size(),
                collected.objects().size(),
                collected.plates().size());
    }

    /// Takes the pictures in and adds them to their objects, as a revision of its own, once the records are loaded.
    public synchronized void addPictures() {
        Collected collected = CollectionReader.read(catalogue, media);
        if (QuarkusTransaction.requiringNew().call(() -> loaded.isPictured(collected.slug()))) {
            return;
        }
        Map<String, UUID> files = receive(collected.plates());
        List<PendingObject> waiting = collected.objects().stream()
                .filter(one -> !one.plates().isEmpty())
                .toList();
        List<UUID> changed = QuarkusTransaction.requiringNew()
                .call(() -> waiting.stream()
                        .filter(one -> addPictures(one, files))
                        .map(PendingObject::id)
                        .toList());
        publishing.publishObjects(changed, AUTHOR);
        QuarkusTransaction.requiringNew().run(() -> loaded.pictured(collected.slug()));
    }

    /// @return whether the newest revision is still ours, so that publishing it publishes nobody's unfinished work
    private boolean addPictures(PendingObject one, Map<String, UUID> files) {
        CollectionObject object = objects.findById(one.id());
        if (object == null || object.status() == Status.WITHDRAWN) {
            return false;
        }
        boolean ours = revisions
                .find(object.id(), object.version())
                .filter(revision -> revision.author().equals(AUTHOR))
                .isPresent();
        Description current = object.description();
        if (current.pictures().isEmpty()) {
            cataloguing.save(object.id(), object.version(), one.pictured(current, files), AUTHOR, "Pictures added");
        }
        return ours;
    }

    private void enter(Collected collected) {
        if (loaded.claim(collected.slug())) {
            authorityFile.enterAll(collected.authorities(), AUTHOR);
            cataloguing.enterAll(
                    collected.objects().stream()
                            .map(one -> new NewObject(one.id(), one.description(), REASON))
                            .toList(),
                    AUTHOR);
        }
    }

    private Map<String, UUID> receive(List<Plate> plates) {
        Map<String, UUID> files = new HashMap<>();
        for (Plate plate : plates) {
            try (InputStream bytes = Files.newInputStream(plate.file())) {
                files.put(
                        plate.slug(),
                        intake.receive(bytes, plate.file().getFileName().toString(), AUTHOR)
                                .id());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }
}
