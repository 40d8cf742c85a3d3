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
import org.vitrine.catalogue.CollectionObjects;
import org.vitrine.catalogue.NewObject;
import org.vitrine.intake.CollectionReader.Collected;
import org.vitrine.media.MediaIntake;
import org.vitrine.problem.Refusal;
import org.vitrine.publication.Publishing;

/// Loads the collection that is shipped as files into an empty catalogue, and publishes it.
///
/// What a crash leaves: pictures that were taken in are recognised by their bytes the next time; the records are
/// entered in one transaction, all or none; publishing skips what is public already.
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
    private final Publishing publishing;
    private final LoadedCollection loaded;

    ShippedCollection(
            @ConfigProperty(name = "vitrine.catalogue") Path catalogue,
            @ConfigProperty(name = "vitrine.media") Path media,
            MediaIntake intake,
            AuthorityFile authorityFile,
            Cataloguing cataloguing,
            CollectionObjects objects,
            Publishing publishing,
            LoadedCollection loaded) {
        this.catalogue = catalogue;
        this.media = media;
        this.intake = intake;
        this.authorityFile = authorityFile;
        this.cataloguing = cataloguing;
        this.objects = objects;
        this.publishing = publishing;
        this.loaded = loaded;
    }

    /// What was done, in numbers.
    public record Loaded(int authorities, int objects, int pictures) {}

    /// Whether loading is called for: nothing was ever catalogued here, or an earlier loading was cut short.
    public boolean isWanted() {
        return QuarkusTransaction.requiringNew()
                .call(() -> !loaded.unpublished().isEmpty() || (!loaded.any() && objects.count() == 0));
    }

    /// Loads and publishes everything, or refuses and leaves the catalogue as it is. Done a second time it only
    /// publishes what is not public yet.
    ///
    /// @throws Refusal invalid, with every fault of every file; the path of a violation is `file:row:column`
    public Loaded load() {
        Collected collected = CollectionReader.read(catalogue, media);
        Map<String, UUID> files = receive(collected.plates());
        List<NewObject> entered =
                collected.objects().stream().map(one -> one.with(files, REASON)).toList();
        QuarkusTransaction.requiringNew().run(() -> enter(collected, entered));
        publishing.publishAuthorities(
                collected.authorities().stream().map(NewAuthority::id).toList(), AUTHOR);
        publishing.publishObjects(entered.stream().map(NewObject::id).toList(), AUTHOR);
        QuarkusTransaction.requiringNew().run(() -> loaded.published(collected.slug()));
        return new Loaded(collected.authorities().size(), entered.size(), files.size());
    }

    private void enter(Collected collected, List<NewObject> entered) {
        if (loaded.claim(collected.slug())) {
            authorityFile.enterAll(collected.authorities(), AUTHOR);
            cataloguing.enterAll(entered, AUTHOR);
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
