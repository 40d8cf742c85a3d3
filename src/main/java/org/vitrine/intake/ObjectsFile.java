package org.vitrine.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.Description.Identity;
import org.vitrine.catalogue.Description.ItemCount;
import org.vitrine.catalogue.Description.Level;
import org.vitrine.catalogue.Description.Note;
import org.vitrine.catalogue.Description.PartOf;
import org.vitrine.catalogue.Description.Subject;
import org.vitrine.catalogue.Description.SubjectRole;
import org.vitrine.catalogue.Description.TermUse;
import org.vitrine.catalogue.Description.Title;
import org.vitrine.catalogue.Description.TitleType;
import org.vitrine.catalogue.ObjectNumber;
import org.vitrine.profile.Profiles;
import org.vitrine.text.Language;
import org.vitrine.text.Localized;

/// The files of medals, certificates, gifts and plaques, in which each row is an object or a part of one.
final class ObjectsFile {

    static final List<String> NAMES =
            List.of("objects/medals.csv", "objects/certificates.csv", "objects/gifts.csv", "objects/plaques.csv");

    /// What a part says as its whole does when its own cell is empty.
    private static final List<String> INHERITED = List.of(
            "event",
            "date_role",
            "date_as_written",
            "edtf",
            "decoration",
            "class_",
            "serial_number",
            "giver",
            "giver_described",
            "giver_body",
            "giver_and_others",
            "giver_office",
            "giver_office_as_written",
            "recipient",
            "recipient_office_as_written",
            "receiver",
            "posthumous",
            "occasion",
            "occasions_by_date",
            "place",
            "caption",
            "caption_form");

    static final List<String> COLUMNS = columns();

    private final CollectionFile collection;
    private final Profiles profiles;
    private final Known known;
    private final Map<String, Row> byNumber = new HashMap<>();

    ObjectsFile(CollectionFile collection, Profiles profiles, Known known) {
        this.collection = collection;
        this.profiles = profiles;
        this.known = known;
    }

    private static List<String> columns() {
        List<String> all = new ArrayList<>(List.of(
                "number",
                "part_of",
                "possibly_member_of",
                "kind",
                "level",
                "object_name",
                "title_en",
                "title_ko",
                "title_ru",
                "count_as_written",
                "count_least",
                "count_most"));
        all.addAll(INHERITED.subList(0, INHERITED.size() - 2));
        all.addAll(List.of(
                "materials",
                "subjects",
                "description_en",
                "description_ko",
                "description_ru",
                "caption",
                "caption_form",
                "section",
                "picture",
                "public_note",
                "private_note"));
        return List.copyOf(all);
    }

    /// @param rows of all the files
    void announce(List<Row> rows) {
        for (Row row : rows) {
            known.addObject(row);
            byNumber.putIfAbsent(row.text("number"), row);
        }
    }

    /// Faults go to the row's own; what comes back is used only when there are none.
    PendingObject read(Row own) {
        Row whole = byNumber.get(own.text("part_of"));
        Row row = whole == null ? own : own.orElse(whole, INHERITED);
        Caption caption = Caption.of(row);
        Events events = Events.of(row, whole == null ? row : whole, known, caption);
        Identity identity = identity(row, collection, profiles);
        String name = known.terms(row, "object_name", "object-names").stream()
                .findFirst()
                .orElse(null);
        if (name == null) {
            row.needed("object_name");
        }
        List<Title> titles = titles(row);
        ItemCount count = count(row);
        List<TermUse> materials = materials(row);
        List<Subject> subjects = subjects(row);
        List<PartOf> wholes = wholes(own);
        List<Note> notes = notes(row, caption);
        var descriptions = CellNames.texts(row, "description");
        var references = known.quoted(row, caption.quotation());
        return new PendingObject(
                known.objectOf(row),
                title(row),
                known.plates(row, "picture"),
                Description.of(identity)
                        .objectName(name)
                        .titles(titles)
                        .count(count)
                        .descriptions(descriptions)
                        .materials(materials)
                        .conferrals(events.conferrals())
                        .presentations(events.presentations())
                        .installations(events.installations())
                        .dates(events.dates())
                        .provenance(events.provenance())
                        .subjects(subjects)
                        .wholes(wholes)
                        .rights(collection.rightsOfObjects())
                        .references(references)
                        .notes(notes)
                        .build());
    }

    static Identity identity(Row row, CollectionFile collection, Profiles profiles) {
        String kind = row.text("kind");
        if (profiles.find(kind).isEmpty()) {
            row.fault("kind", "unknown-kind", "there is no kind “" + kind + "”", kind);
        }
        // a number that cannot be one is a fault already
        ObjectNumber number = ObjectNumber.parse(row.text("number")).orElse(new ObjectNumber("0"));
        return new Identity(
                number,
                collection.slug(),
                kind,
                row.constant("level", Level.class).orElse(Level.ITEM),
                collection.basisOfObjects());
    }

    /// The English title is the source's or made of its words; the others are the catalogue's translations.
    static List<Title> titles(Row row) {
        return java.util.Arrays.stream(Language.values())
                .map(language -> new Title(
                        language.tag(),
                        row.needed("title_" + language.tag()),
                        language.tag(),
                        language == Language.EN ? TitleType.GIVEN : TitleType.TRANSLATED))
                .toList();
    }

    static Localized title(Row row) {
        Map<String, String> words = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            words.put(language.tag(), row.text("title_" + language.tag()));
        }
        return new Localized(words);
    }

    private static @Nullable ItemCount count(Row row) {
        Integer least = row.wholeNumber("count_least");
        Integer most = row.wholeNumber("count_most");
        if (least != null && most != null && most < least) {
            row.fault("count_most", "count-backward", "at most " + most + " is less than at least " + least);
        }
        String asWritten = row.orNull("count_as_written");
        return asWritten == null && least == null && most == null ? null : new ItemCount(asWritten, least, most);
    }

    private List<TermUse> materials(Row row) {
        List<String> terms = known.terms(row, "materials", "materials");
        return IntStream.range(0, terms.size())
                .mapToObj(at -> new TermUse("m" + (at + 1), terms.get(at), null))
                .toList();
    }

    private List<Subject> subjects(Row row) {
        List<UUID> found = known.authorities(row, "subjects");
        return IntStream.range(0, found.size())
                .mapToObj(at -> new Subject("s" + (at + 1), SubjectRole.ABOUT, found.get(at), null))
                .toList();
    }

    private List<PartOf> wholes(Row row) {
        List<PartOf> wholes = new ArrayList<>();
        row.several("part_of")
                .forEach(number -> known.object(row, "part_of", number)
                        .ifPresent(id -> wholes.add(new PartOf("w" + (wholes.size() + 1), id, false))));
        row.several("possibly_member_of")
                .forEach(number -> known.object(row, "possibly_member_of", number)
                        .ifPresent(id -> wholes.add(new PartOf("w" + (wholes.size() + 1), id, true))));
        if (row.several("part_of").contains(row.text("number"))) {
            row.fault("part_of", "cycle-of-parts", "an object is not a part of itself", row.text("number"));
        }
        return wholes;
    }

    private List<Note> notes(Row row, Caption caption) {
        List<Note> notes = new ArrayList<>();
        row.find("public_note").ifPresent(text -> notes.add(new Note("public", text, "en", false)));
        caption.note().ifPresent(text -> notes.add(new Note("caption", text, "en", false)));
        row.find("private_note").ifPresent(text -> notes.add(new Note("private", text, "en", true)));
        List<String> hints = row.several("occasions_by_date").stream()
                .filter(slug -> known.authority(row, "occasions_by_date", slug, AuthorityKind.OCCASION)
                        .isPresent())
                .toList();
        if (!hints.isEmpty()) {
            String text = "The date falls within: " + String.join(", ", hints)
                    + ". The source does not connect the object with it.";
            notes.add(new Note("hint", text, "en", true));
        }
        return notes;
    }
}
