package org.vitrine.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitrine.vocabulary.SourceFile;

/// Reads a Dublin Core mapping: element or DCMI term, and the fields that say it.
final class MappingReader {

    private final Known known;
    private final Set<String> custom;
    private final Faults faults;

    /// @param custom keys of the custom fields that may be named
    MappingReader(Known known, Set<String> custom, Faults faults) {
        this.known = known;
        this.custom = custom;
        this.faults = faults;
    }

    /// The common mapping.
    Map<String, List<MappedPath>> read(SourceFile file) {
        Yaml.Table table = YamlReader.read(file.content(), faults);
        if (table == null) {
            return Map.of();
        }
        Keys root = new Keys(table, faults);
        Keys mapping = root.table("dublinCore");
        root.refuseOthers();
        return read(mapping);
    }

    Map<String, List<MappedPath>> read(@Nullable Keys mapping) {
        Map<String, List<MappedPath>> read = new LinkedHashMap<>();
        if (mapping != null) {
            for (String term : mapping.names()) {
                checkTerm(term, mapping.line(term));
                List<MappedPath> paths = new ArrayList<>();
                for (Yaml.Word word : mapping.words(term)) {
                    path(word).ifPresent(paths::add);
                }
                read.put(term, List.copyOf(paths));
            }
        }
        return read;
    }

    List<String> terms(Keys keys, String key) {
        List<Yaml.Word> words = keys.words(key);
        words.forEach(word -> checkTerm(word.text(), word.line()));
        return words.stream().map(Yaml.Word::text).toList();
    }

    private void checkTerm(String term, int line) {
        if (!known.terms().contains(term)) {
            faults.add("unknown-element", line, "“" + term + "” is no element of Dublin Core and no DCMI term", term);
        }
    }

    private Optional<MappedPath> path(Yaml.Word word) {
        Optional<MappedPath> parsed = MappedPath.parse(word.text());
        boolean there = parsed.map(path -> path.isComputed()
                        ? known.computed().contains(path.path())
                        : path.path().startsWith(CustomField.PREFIX)
                                ? custom.contains(path.path().substring(CustomField.PREFIX.length()))
                                : known.isPath().test(path.path()))
                .orElse(false);
        if (!there) {
            faults.add("unknown-field", word.line(), "There is no field “" + word.text() + "”", word.text());
        }
        return there ? parsed : Optional.empty();
    }
}
