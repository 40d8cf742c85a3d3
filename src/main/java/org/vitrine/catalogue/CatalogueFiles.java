package org.vitrine.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.profile.DublinCoreWords;
import org.vitrine.profile.Known;
import org.vitrine.profile.ProfileFiles;
import org.vitrine.profile.Profiles;
import org.vitrine.vocabulary.Scheme;
import org.vitrine.vocabulary.SourceFile;
import org.vitrine.vocabulary.VocabularyFiles;

/// The files by which kinds and terms are known: `profiles/` and `vocabularies/` of the catalogue folder. They are read
/// together, because a profile names the vocabularies of its fields.
///
/// @param profiles with the common guide and the common mapping among them
public record CatalogueFiles(List<SourceFile> profiles, List<SourceFile> vocabularies) {

    public CatalogueFiles {
        profiles = List.copyOf(profiles);
        vocabularies = List.copyOf(vocabularies);
    }

    /// What stands in the files.
    public record Content(Profiles profiles, List<Scheme> vocabularies) {
        public Content {
            vocabularies = List.copyOf(vocabularies);
        }

        Known known() {
            return CatalogueFiles.known(vocabularies);
        }
    }

    /// @throws Refusal invalid, when a file is no text of ours
    public static CatalogueFiles read(Path catalogue) {
        List<Violation> faults = new ArrayList<>();
        CatalogueFiles files = new CatalogueFiles(
                SourceFile.readAll(catalogue.resolve("profiles"), faults),
                SourceFile.readAll(catalogue.resolve("vocabularies"), faults));
        if (!faults.isEmpty()) {
            // what the others have wrong is told at once with it
            try {
                files.content();
            } catch (Refusal refusal) {
                if (refusal.failure() instanceof Failure.Invalid(var more)) {
                    faults.addAll(more);
                }
            }
            throw Refusal.invalid(faults);
        }
        return files;
    }

    /// @throws Refusal invalid, with file, line and reason of every fault
    public Content content() {
        List<Violation> faults = new ArrayList<>();
        List<Scheme> schemes = List.of();
        try {
            schemes = VocabularyFiles.read(vocabularies);
        } catch (Refusal refusal) {
            if (!(refusal.failure() instanceof Failure.Invalid(var violations))) {
                throw refusal;
            }
            faults.addAll(violations);
        }
        Set<String> named = faults.isEmpty()
                ? schemes.stream().map(Scheme::id).collect(Collectors.toSet())
                // one that could not be read is there all the same
                : vocabularies.stream()
                        .map(file -> file.name().replace(".yaml", ""))
                        .collect(Collectors.toSet());
        try {
            Profiles read = ProfileFiles.read(profiles, known(named));
            if (faults.isEmpty()) {
                return new Content(read, schemes);
            }
        } catch (Refusal refusal) {
            if (!(refusal.failure() instanceof Failure.Invalid(var violations))) {
                throw refusal;
            }
            faults.addAll(violations);
        }
        throw Refusal.invalid(faults);
    }

    private static Known known(List<Scheme> schemes) {
        return known(schemes.stream().map(Scheme::id).collect(Collectors.toSet()));
    }

    private static Known known(Set<String> vocabularies) {
        return new Known(
                Description.FORM.shape().keys(),
                Description.FORM::hasPath,
                vocabularies,
                DublinCoreWords.TERMS,
                DublinCoreWords.COMPUTED);
    }
}
