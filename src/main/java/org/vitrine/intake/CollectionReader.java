package org.vitrine.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitrine.authority.NewAuthority;
import org.vitrine.catalogue.CatalogueFiles;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.profile.Profiles;
import org.vitrine.vocabulary.Scheme;

/// Reads a collection from its folder: every file, every cell, and only then says what was wrong. Touches no database.
final class CollectionReader {

    private final Path folder;
    private final Path media;
    private final Faults faults = new Faults();

    private CollectionReader(Path folder, Path media) {
        this.folder = folder;
        this.media = media;
    }

    /// What a folder holds, checked against itself.
    ///
    /// @param authorities those that others refer to are among them; in no useful order
    record Collected(String slug, List<NewAuthority> authorities, List<PendingObject> objects, List<Plate> plates) {}

    /// @param media folder of the pictures and their list
    /// @throws Refusal invalid, with every fault of every file; the path of a violation is `file:row:column`, the
    /// header being row 1
    static Collected read(Path folder, Path media) {
        return new CollectionReader(folder, media).read();
    }

    private Collected read() {
        Optional<CatalogueFiles.Content> content = profilesAndVocabularies();
        List<Scheme> schemes = content.map(CatalogueFiles.Content::vocabularies).orElse(List.of());
        Optional<Profiles> profiles = content.map(CatalogueFiles.Content::profiles);
        Optional<CollectionFile> collection = CollectionFile.read(folder, faults);
        String slug = collection.map(CollectionFile::slug).orElse("");
        Known known = new Known(slug, schemes);

        Map<AuthoritiesFile, List<Row>> rows = new LinkedHashMap<>();
        for (AuthoritiesFile file : authorityFiles()) {
            rows.put(file, Table.read(folder, file.name(), file.columns(), faults));
        }
        List<Row> objectRows = new ArrayList<>();
        ObjectsFile.NAMES.forEach(name -> objectRows.addAll(Table.read(folder, name, ObjectsFile.COLUMNS, faults)));
        List<Row> photographRows = Table.read(folder, PhotographsFile.NAME, PhotographsFile.COLUMNS, faults);
        PlatesFile.read(media, known, faults);

        // slugs and numbers of all files first: rows refer to one another in any order
        rows.forEach((file, its) -> file.announce(its, known));
        List<NewAuthority> authorities = new ArrayList<>();
        List<PendingObject> objects = new ArrayList<>();
        if (collection.isPresent() && profiles.isPresent()) {
            ObjectsFile objectsFile = new ObjectsFile(collection.get(), profiles.get(), known);
            PhotographsFile photographsFile = new PhotographsFile(collection.get(), profiles.get(), known);
            objectsFile.announce(objectRows);
            photographRows.forEach(known::addObject);
            rows.forEach(
                    (file, its) -> authorities.addAll(file.records(its, known).toList()));
            objectRows.forEach(row -> objects.add(objectsFile.read(row)));
            photographRows.forEach(row -> objects.add(photographsFile.read(row)));
        }
        faults.refuseIfAny();
        List<Plate> plates = objects.stream()
                .flatMap(object -> object.plates().stream())
                .distinct()
                .toList();
        return new Collected(slug, List.copyOf(authorities), List.copyOf(objects), plates);
    }

    private List<AuthoritiesFile> authorityFiles() {
        return List.of(
                new SourcesFile(),
                new AgentsFile(),
                new OfficesFile(Table.read(folder, OfficesFile.TENURES, OfficesFile.TENURE_COLUMNS, faults)),
                new PlacesFile(),
                new OccasionsFile(),
                new DecorationsFile());
    }

    private Optional<CatalogueFiles.Content> profilesAndVocabularies() {
        try {
            return Optional.of(CatalogueFiles.read(folder).content());
        } catch (Refusal refusal) {
            keep(refusal);
            return Optional.empty();
        }
    }

    private void keep(Refusal refusal) {
        if (refusal.failure() instanceof Failure.Invalid(var violations)) {
            faults.addAll(violations);
        } else {
            throw refusal;
        }
    }
}
