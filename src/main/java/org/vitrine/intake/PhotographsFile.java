package org.vitrine.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.Description.Identity;
import org.vitrine.catalogue.Description.ItemCount;
import org.vitrine.catalogue.Description.Level;
import org.vitrine.catalogue.Description.Note;
import org.vitrine.catalogue.Description.Production;
import org.vitrine.catalogue.Description.Subject;
import org.vitrine.catalogue.Description.SubjectRole;
import org.vitrine.profile.Profiles;
import org.vitrine.text.LangText;

/// `photographs.csv`: captioned photographs of the album. The photographs themselves are not shipped.
final class PhotographsFile {

    static final String NAME = "objects/photographs.csv";
    static final List<String> COLUMNS = List.of(
            "number",
            "kind",
            "level",
            "object_name",
            "title_en",
            "title_ko",
            "title_ru",
            "caption",
            "caption_form",
            "occasion",
            "depicted",
            "depicted_described",
            "place",
            "date_role",
            "date_as_written",
            "edtf",
            "section",
            "public_note",
            "private_note");

    private final CollectionFile collection;
    private final Profiles profiles;
    private final Known known;

    PhotographsFile(CollectionFile collection, Profiles profiles, Known known) {
        this.collection = collection;
        this.profiles = profiles;
        this.known = known;
    }

    PendingObject read(Row row) {
        Caption caption = Caption.of(row);
        Identity identity = ObjectsFile.identity(row, collection, profiles);
        String name = known.term(row, "object_name", "object-names");
        row.needed("caption");
        List<Production> taken = taken(row);
        List<Subject> subjects = subjects(row);
        List<Note> notes = notes(row, caption);
        List<LangText> descriptions = descriptions(row, caption);
        var titles = ObjectsFile.titles(row);
        var references = known.quoted(row, caption.quotation());
        // a group of unknown number is not one
        ItemCount count = identity.level() == Level.ITEM ? new ItemCount(null, 1, 1) : null;
        return new PendingObject(
                known.objectOf(row),
                ObjectsFile.title(row),
                List.of(),
                Description.of(identity)
                        .objectName(name)
                        .titles(titles)
                        .count(count)
                        .descriptions(descriptions)
                        .productions(taken)
                        .subjects(subjects)
                        .rights(collection.rightsOfObjects())
                        .references(references)
                        .notes(notes)
                        .build());
    }

    private static List<Production> taken(Row row) {
        var date = CellDates.written(row);
        @Nullable
        String note = switch (row.text("date_role")) {
            case "taken" -> null;
            case "taken-within" -> "Taken at some time within the days given.";
            default -> {
                row.fault("date_role", "choice", "“" + row.text("date_role") + "” is no date of a photograph");
                yield null;
            }
        };
        return date == null ? List.of() : List.of(new Production("t1", date, List.of(), null, note));
    }

    private List<Subject> subjects(Row row) {
        List<Subject> subjects = new ArrayList<>();
        known.authorities(row, "depicted", AgentsFile.AGENTS)
                .forEach(one -> subjects.add(new Subject(id(subjects), SubjectRole.DEPICTS, one, null)));
        row.several("depicted_described")
                .forEach(one -> subjects.add(new Subject(id(subjects), SubjectRole.DEPICTS, null, one)));
        known.authorities(row, "place", AuthorityKind.PLACE)
                .forEach(one -> subjects.add(new Subject(id(subjects), SubjectRole.DEPICTS, one, null)));
        known.authorities(row, "occasion", AuthorityKind.OCCASION)
                .forEach(one -> subjects.add(new Subject(id(subjects), SubjectRole.RELATED_OCCASION, one, null)));
        return subjects;
    }

    private static String id(List<Subject> before) {
        return "s" + (before.size() + 1);
    }

    private static List<LangText> descriptions(Row row, Caption caption) {
        String words = caption.text().replace('\n', ' ');
        String english = caption.quotation() == null
                ? "Photograph in the album. In the sense of its caption: " + words
                : "Photograph in the album, with the caption: “" + words + "”";
        return List.of(
                new LangText("en", english, "en"),
                new LangText("ko", "화보에 실린 사진. " + row.text("title_ko") + ".", "ko"),
                new LangText("ru", "Фотография из альбома. " + row.text("title_ru") + ".", "ru"));
    }

    private static List<Note> notes(Row row, Caption caption) {
        List<Note> notes = new ArrayList<>();
        row.find("public_note").ifPresent(text -> notes.add(new Note("public", text, "en", false)));
        caption.note().ifPresent(text -> notes.add(new Note("caption", text, "en", false)));
        row.find("private_note").ifPresent(text -> notes.add(new Note("private", text, "en", true)));
        return notes;
    }
}
