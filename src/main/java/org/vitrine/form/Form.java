package org.vitrine.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// A sort of record as it can be laid flat, typed and read again. Made once for each sort, of its own components.
///
/// @param shape everything that such a record is made of
/// @param rules of texts that stand for values of their own
/// @param entryTexts repeating fields whose entries are typed as texts that may stand for several
public record Form<T extends Record>(
        Class<T> type, Shape.Group shape, List<TextRule> rules, List<EntryText> entryTexts) {

    public Form {
        rules = List.copyOf(rules);
        entryTexts = List.copyOf(entryTexts);
    }

    public static <T extends Record> Form<T> of(Class<T> type, TextRule... rules) {
        return new Form<>(
                type,
                Shape.of(type, List.of(rules).stream().map(TextRule::type).collect(Collectors.toSet())),
                List.of(rules),
                List.of());
    }

    /// The same form, with entries of a repeating field typed as texts.
    public Form<T> typed(EntryText entries) {
        List<EntryText> all = new ArrayList<>(entryTexts);
        all.add(entries);
        return new Form<>(type, shape, rules, all);
    }

    Optional<Entries> entriesAt(String path) {
        return entryTexts.stream()
                .filter(rule -> rule.path().equals(path))
                .findFirst()
                .map(Entries::new);
    }

    /// Lays a record flat, as [Fields] describes.
    public Fields write(T record) {
        return FieldWriter.write(this, record);
    }

    /// Reads a record out of what was typed and finds everything that is wrong with it at once.
    ///
    /// @param editor name of who typed, kept with a decision about a date
    public FieldReader.Result<T> read(Fields fields, String editor) {
        return FieldReader.read(this, fields, editor);
    }

    /// Merges what two people made of the same revision, see [Fields].
    public Fields.Merged merge(Fields before, Fields mine, Fields theirs) {
        return Fields.merge(
                before,
                mine,
                theirs,
                path -> shape(path).filter(Shape.Repeated.class::isInstance).isPresent());
    }

    /// The path without item ids, by which guides and labels are found.
    public String general(String path) {
        return Paths.general(shape, path);
    }

    /// What stands at a path with item ids; empty when no such record has such a path.
    public Optional<Shape> shape(String path) {
        return Paths.shape(shape, path);
    }

    /// Whether a path without item ids leads to something in such a record; below what a profile or a standard keys,
    /// one step of any name does.
    public boolean hasPath(String general) {
        return Paths.exists(shape, general);
    }

    /// Everything that a record refers to by identifier, by path.
    public Map<String, UUID> references(T record) {
        Map<String, UUID> references = new LinkedHashMap<>();
        write(record).values().forEach((path, text) -> {
            boolean reference = shape(path)
                    .filter(at -> at instanceof Shape.Value(var type, var _) && type == Shape.Value.Type.REFERENCE)
                    .isPresent();
            if (reference) {
                references.put(path, UUID.fromString(text));
            }
        });
        return references;
    }
}
