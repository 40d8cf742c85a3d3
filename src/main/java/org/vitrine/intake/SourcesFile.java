package org.vitrine.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.vitrine.authority.AuthorityDescription;
import org.vitrine.authority.AuthorityDescription.Section;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.authority.Participant;
import org.vitrine.authority.Party;
import org.vitrine.text.LangText;

/// `sources.csv`. A section of a publication is no source of its own: it is cited as a place within the publication, so
/// that a citation always names what somebody can find on a shelf.
final class SourcesFile implements AuthoritiesFile {

    private List<Row> sections = List.of();

    @Override
    public String name() {
        return "authorities/sources.csv";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "slug",
                "kind",
                "parent",
                "title_en",
                "title_ko",
                "title_ru",
                "title_note",
                "date_as_written",
                "edtf",
                "publisher",
                "contributors",
                "position",
                "note");
    }

    @Override
    public AuthorityKind kind(Row row) {
        return AuthorityKind.SOURCE;
    }

    @Override
    public boolean isRecord(Row row) {
        return !row.text("kind").equals("section");
    }

    @Override
    public String privateNote() {
        return "";
    }

    @Override
    public void announce(List<Row> rows, Known known) {
        sections =
                rows.stream().filter(row -> row.text("kind").equals("section")).toList();
        for (Row row : rows) {
            switch (row.text("kind")) {
                case "publication", "reference" -> known.addAuthority(row, AuthorityKind.SOURCE);
                case "section" -> known.addSection(row);
                default ->
                    row.fault("kind", "choice", "“" + row.text("kind") + "” is no kind of source", row.text("kind"));
            }
        }
    }

    @Override
    public AuthorityDescription describe(Row row, Known known) {
        return AuthorityDescription.of(AuthorityKind.SOURCE, CellNames.of(row, "title"))
                .date(CellDates.written(row))
                .type(row.text("kind"))
                .parent(known.authority(row, "parent", AuthorityKind.SOURCE))
                .participants(contributors(row, known))
                .sections(sections(row))
                .descriptions(notes(row))
                .build();
    }

    /// `slug:role`, and the publisher.
    private static List<Participant> contributors(Row row, Known known) {
        List<Participant> parties = new ArrayList<>();
        for (String cell : row.several("contributors")) {
            int colon = cell.indexOf(':');
            if (colon < 0) {
                row.fault("contributors", "contributor-malformed", "“" + cell + "” is not written as slug:role", cell);
                continue;
            }
            known.authority(row, "contributors", cell.substring(0, colon), AgentsFile.AGENTS)
                    .ifPresent(agent -> parties.add(party(parties.size(), agent, cell.substring(colon + 1))));
        }
        UUID publisher = known.authority(row, "publisher", AgentsFile.AGENTS);
        if (publisher != null) {
            parties.add(party(parties.size(), publisher, "publisher"));
        }
        return parties;
    }

    private List<Section> sections(Row publication) {
        List<Section> found = new ArrayList<>();
        for (Row row : sections) {
            if (row.text("parent").equals(publication.text("slug"))) {
                found.add(new Section("s" + (found.size() + 1), row.text("title_en"), "en", row.orNull("note")));
            }
        }
        return found;
    }

    private static Participant party(int before, UUID agent, String role) {
        return Participant.of(role, new Party("p" + (before + 1), agent, null, null, null));
    }

    private static List<LangText> notes(Row row) {
        String text = String.join(
                " ",
                Stream.of("note", "title_note")
                        .flatMap(column -> row.find(column).stream())
                        .map(note -> note.endsWith(".") ? note : note + ".")
                        .toList());
        return text.isEmpty() ? List.of() : List.of(new LangText("en", text, "en"));
    }
}
