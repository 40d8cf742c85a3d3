package org.vitrine.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.vitrine.authority.AuthorityDescription;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.authority.Participant;
import org.vitrine.authority.Party;

/// `occasions.csv`: visits, and what happened within them.
final class OccasionsFile implements AuthoritiesFile {

    @Override
    public String name() {
        return "authorities/occasions.csv";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "slug",
                "type",
                "name_en",
                "name_ko",
                "name_ru",
                "date_as_written",
                "edtf",
                "place",
                "parent",
                "participants",
                "participants_described",
                "participants_office",
                "description_en",
                "source",
                "section",
                "private_note");
    }

    @Override
    public AuthorityKind kind(Row row) {
        return AuthorityKind.OCCASION;
    }

    @Override
    public AuthorityDescription describe(Row row, Known known) {
        return AuthorityDescription.of(AuthorityKind.OCCASION, CellNames.of(row, "name"))
                .date(CellDates.written(row))
                .type(known.term(row, "type", "occasion-types"))
                .parent(known.authority(row, "parent", AuthorityKind.OCCASION))
                .place(known.authority(row, "place", AuthorityKind.PLACE))
                .participants(participants(row, known))
                .descriptions(CellNames.texts(row, "description"))
                .sources(known.sources(row))
                .build();
    }

    /// Those with a record first (`slug`, or `slug@office` with the office that the source says they then held), then
    /// those that the source only describes; an office is that of the one described.
    private static List<Participant> participants(Row row, Known known) {
        List<Participant> parties = new ArrayList<>();
        for (String cell : row.several("participants")) {
            String[] parts = cell.split("@", 2);
            UUID office = parts.length == 1
                    ? null
                    : known.authority(row, "participants", parts[1], AuthorityKind.OFFICE)
                            .orElse(null);
            known.authority(row, "participants", parts[0], AgentsFile.AGENTS)
                    .ifPresent(agent -> parties.add(
                            Participant.of(null, new Party("p" + (parties.size() + 1), agent, null, office, null))));
        }
        List<String> described = row.several("participants_described");
        UUID officeOfOne = known.authority(row, "participants_office", AuthorityKind.OFFICE);
        if (officeOfOne != null && described.size() != 1) {
            row.fault("participants_office", "office-of-whom", "an office needs one described participant");
        }
        for (String name : described) {
            parties.add(Participant.of(null, new Party("p" + (parties.size() + 1), null, name, officeOfOne, null)));
        }
        return parties;
    }
}
