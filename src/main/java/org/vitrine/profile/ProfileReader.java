package org.vitrine.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.Localized;
import org.vitrine.vocabulary.SourceFile;

/// Reads one profile.
final class ProfileReader {

    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,39}");
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
    private static final Pattern SECTION = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private final Known known;
    private final FieldGuide common;
    private final Map<String, List<MappedPath>> defaults;
    private final Faults faults;
    private final Set<String> used = new HashSet<>();
    private Map<String, CustomField> custom = Map.of();

    /// @param common guide of all kinds
    /// @param defaults mapping of all kinds
    ProfileReader(Known known, FieldGuide common, Map<String, List<MappedPath>> defaults, Faults faults) {
        this.known = known;
        this.common = common;
        this.defaults = defaults;
        this.faults = faults;
    }

    /// @return null when there is nothing to read
    @Nullable
    Profile read(SourceFile file) {
        Yaml.Table table = YamlReader.read(file.content(), faults);
        if (table == null) {
            return null;
        }
        Keys keys = new Keys(table, faults);
        String kind = keys.needed("kind");
        if (!kind.isEmpty() && !KIND.matcher(kind).matches()) {
            faults.add(
                    "kind-malformed",
                    keys.line("kind"),
                    "A kind has lower-case letters and hyphens, not “" + kind + "”",
                    kind);
        }
        Localized labels = keys.neededWords("labels");
        Localized plural = keys.neededWords("plural");
        custom = customFields(keys.table("custom"));
        GuideReader guideReader = new GuideReader(known, faults);
        FieldGuide guide = withCustom(guideReader.override(common, keys.table("overrides")));
        Map<String, List<MappedPath>> mapping = new LinkedHashMap<>(defaults);
        mapping.putAll(new MappingReader(known, custom.keySet(), faults).read(keys.table("dublinCore")));
        List<Profile.Section> sections = sections(keys);
        custom.forEach((key, field) -> {
            if (!used.contains(field.path())) {
                faults.add(
                        "custom-unused",
                        keys.line("custom"),
                        "“" + key + "” is declared and stands in no section",
                        key);
            }
        });
        Profile profile = new Profile(
                kind,
                labels,
                plural,
                keys.texts("sortedBy"),
                type(keys),
                sections,
                custom,
                guide,
                mapping,
                file.hash());
        keys.refuseOthers();
        return profile;
    }

    private FieldGuide withCustom(FieldGuide guide) {
        Map<String, FieldGuide.Entry> entries = new LinkedHashMap<>(guide.entries());
        custom.values().forEach(field -> entries.putAll(GuideReader.entries(field, guide)));
        return new FieldGuide(entries);
    }

    private String type(Keys keys) {
        String type = keys.needed("dublinCoreType");
        if (!type.isEmpty() && !DublinCoreWords.TYPES.contains(type)) {
            faults.add(
                    "dcmi-type",
                    keys.line("dublinCoreType"),
                    "“" + type + "” is no term of the DCMI Type Vocabulary",
                    type);
        }
        return type;
    }

    private Map<String, CustomField> customFields(@Nullable Keys table) {
        Map<String, CustomField> fields = new LinkedHashMap<>();
        if (table != null) {
            table.allTables()
                    .forEach((key, keys) -> customField(table, key, keys).ifPresent(field -> fields.put(key, field)));
        }
        return fields;
    }

    private Optional<CustomField> customField(Keys table, String key, Keys keys) {
        if (!KEY.matcher(key).matches()) {
            faults.add(
                    "custom-malformed",
                    table.line(key),
                    "A custom field's key is a lower-case letter and then letters and digits, not “" + key + "”",
                    key);
        }
        if (known.fields().contains(key)) {
            faults.add("custom-built-in", table.line(key), "“" + key + "” is a field that every object has", key);
        }
        keys.needed("type");
        Optional<CustomField.Type> type =
                keys.has("type") ? keys.constant("type", CustomField.Type.class) : Optional.empty();
        CustomField.Type as = type.orElse(CustomField.Type.TEXT);
        String vocabulary = new GuideReader(known, faults).vocabulary(keys);
        if (as == CustomField.Type.TERM && vocabulary == null && !keys.has("vocabulary")) {
            faults.add("key-missing", table.line(key), "A term needs its “vocabulary”", "vocabulary");
        }
        if (vocabulary != null && as != CustomField.Type.TERM && as != CustomField.Type.QUANTITY) {
            faults.add(
                    "vocabulary-unused",
                    keys.line("vocabulary"),
                    "Only a term and the unit of a quantity have a vocabulary");
        }
        CustomField field = new CustomField(
                key,
                as,
                keys.neededWords("labels"),
                keys.words("help", true).orElseGet(() -> new Localized(Map.of())),
                vocabulary,
                keys.yes("repeatable"),
                keys.yes("private"),
                keys.yes("facet"),
                new MappingReader(known, Set.of(), faults).terms(keys, "dublinCore"));
        if (field.internal() && field.facet()) {
            faults.add("private-facet", keys.line("facet"), "A private field cannot narrow what the public sees");
        }
        if (field.facet() && as == CustomField.Type.LONG_TEXT) {
            faults.add("facet-of-text", keys.line("facet"), "Nobody narrows by long texts");
        }
        keys.refuseOthers();
        return type.isEmpty() ? Optional.empty() : Optional.of(field);
    }

    private List<Profile.Section> sections(Keys keys) {
        if (!keys.has("sections")) {
            faults.add("key-missing", keys.line(), "“sections” is needed", "sections");
        }
        List<Profile.Section> sections = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Keys section : keys.tables("sections")) {
            String id = section.needed("id");
            if (!id.isEmpty() && !SECTION.matcher(id).matches()) {
                faults.add(
                        "section-malformed",
                        section.line("id"),
                        "A section's id has lower-case letters, digits and hyphens, not “" + id + "”",
                        id);
            }
            if (!ids.add(id) && !id.isEmpty()) {
                faults.add("section-twice", section.line("id"), "Two sections have the id “" + id + "”", id);
            }
            Localized labels = section.neededWords("labels");
            List<Profile.Use> uses =
                    section.tables("fields").stream().map(this::use).toList();
            sections.add(new Profile.Section(id, labels, uses));
            section.refuseOthers();
        }
        return sections;
    }

    private Profile.Use use(Keys keys) {
        String field = keys.needed("field");
        boolean there = field.startsWith(CustomField.PREFIX)
                ? custom.containsKey(field.substring(CustomField.PREFIX.length()))
                : known.fields().contains(field) && !field.equals("custom");
        if (!there && !field.isEmpty()) {
            faults.add("unknown-field", keys.line("field"), "There is no field “" + field + "”", field);
        }
        if (!used.add(field)) {
            faults.add("field-twice", keys.line("field"), "The field “" + field + "” is used twice", field);
        }
        Profile.Required required =
                keys.constant("required", Profile.Required.class).orElse(Profile.Required.NO);
        Integer weight = keys.number("weight", 0, 10).orElse(null);
        keys.refuseOthers();
        return new Profile.Use(field, required, weight);
    }
}
