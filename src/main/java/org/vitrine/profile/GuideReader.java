package org.vitrine.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.Localized;
import org.vitrine.vocabulary.SourceFile;

/// Reads the common guide, and what a profile says otherwise.
final class GuideReader {

    private static final Localized NO_HELP = new Localized(Map.of());

    private final Known known;
    private final Faults faults;

    GuideReader(Known known, Faults faults) {
        this.known = known;
        this.faults = faults;
    }

    FieldGuide read(SourceFile file) {
        Map<String, FieldGuide.Entry> entries = new LinkedHashMap<>();
        Yaml.Table table = YamlReader.read(file.content(), faults);
        if (table != null) {
            Keys root = new Keys(table, faults);
            Keys fields = root.table("fields");
            root.refuseOthers();
            if (fields != null) {
                fields.allTables().forEach((path, keys) -> entries.put(path, entry(keys)));
            }
        }
        return new FieldGuide(entries);
    }

    private FieldGuide.Entry entry(Keys keys) {
        FieldGuide.Entry entry = new FieldGuide.Entry(
                keys.neededWords("labels"),
                keys.words("help", true).orElseGet(() -> new Localized(Map.of())),
                keys.constant("input", FieldGuide.Input.class).orElse(FieldGuide.Input.TEXT),
                vocabulary(keys),
                keys.texts("authorities"),
                choices(keys));
        keys.refuseOthers();
        return entry;
    }

    /// A guide in which some entries say otherwise, part by part.
    ///
    /// @param overrides by path; null for none
    FieldGuide override(FieldGuide guide, @Nullable Keys overrides) {
        if (overrides == null) {
            return guide;
        }
        Map<String, FieldGuide.Entry> entries = new LinkedHashMap<>(guide.entries());
        overrides.allTables().forEach((path, keys) -> {
            if (!known.isPath().test(path)) {
                faults.add("unknown-field", overrides.line(path), "There is no field “" + path + "”", path);
            }
            FieldGuide.Entry before = guide.entry(path);
            String vocabulary = vocabulary(keys);
            entries.put(
                    path,
                    new FieldGuide.Entry(
                            keys.words("labels", true).orElse(before.labels()),
                            keys.words("help", true).orElse(before.help()),
                            before.input(),
                            vocabulary == null ? before.vocabulary() : vocabulary,
                            before.authorities(),
                            before.choices()));
            keys.refuseOthers();
        });
        return new FieldGuide(entries);
    }

    @Nullable
    String vocabulary(Keys keys) {
        Optional<String> named = keys.text("vocabulary");
        named.filter(id -> !known.vocabularies().contains(id))
                .ifPresent(id -> faults.add(
                        "unknown-vocabulary", keys.line("vocabulary"), "There is no vocabulary “" + id + "”", id));
        return named.orElse(null);
    }

    private Map<String, Localized> choices(Keys keys) {
        Map<String, Localized> choices = new LinkedHashMap<>();
        Keys table = keys.table("choices");
        if (table != null) {
            table.names().forEach(constant -> choices.put(constant, table.neededWords(constant)));
        }
        return choices;
    }

    /// The guide's entries for a custom field and its parts.
    static Map<String, FieldGuide.Entry> entries(CustomField field, FieldGuide guide) {
        Map<String, FieldGuide.Entry> entries = new LinkedHashMap<>();
        entries.put(field.path(), entry(field.labels(), field.help(), FieldGuide.Input.TEXT, null, List.of()));
        for (String part : field.type().parts()) {
            FieldGuide.Entry common = guide.entry(FieldGuide.ANY_CUSTOM + part);
            // a part that stands alone is the field; among several each has its own name
            boolean alone = field.type().parts().size() == 1;
            boolean termed = part.equals("term") || part.equals("unit");
            boolean party = field.type() == CustomField.Type.PARTY;
            entries.put(
                    field.path() + "." + part,
                    entry(
                            alone ? field.labels() : common.labels(),
                            alone ? field.help() : party ? common.help() : NO_HELP,
                            field.type() == CustomField.Type.LONG_TEXT && part.equals("text")
                                    ? FieldGuide.Input.LONG_TEXT
                                    : common.input(),
                            termed && field.vocabulary() != null ? field.vocabulary() : common.vocabulary(),
                            common.authorities()));
        }
        return entries;
    }

    private static FieldGuide.Entry entry(
            Localized labels,
            Localized help,
            FieldGuide.Input input,
            @Nullable String vocabulary,
            List<String> authorities) {
        return new FieldGuide.Entry(labels, help, input, vocabulary, authorities, Map.of());
    }
}
