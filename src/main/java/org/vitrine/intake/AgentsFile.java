package org.vitrine.intake;

import java.util.List;
import org.vitrine.authority.AuthorityDescription;
import org.vitrine.authority.AuthorityKind;

/// `agents.csv`: persons, organisations and states.
final class AgentsFile implements AuthoritiesFile {

    static final AuthorityKind[] AGENTS = {AuthorityKind.PERSON, AuthorityKind.ORGANISATION, AuthorityKind.STATE};

    @Override
    public String name() {
        return "authorities/agents.csv";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "slug",
                "kind",
                "name_en",
                "name_ko",
                "name_ru",
                "sort_en",
                "name_as_written",
                "variants",
                "existence_begin",
                "existence_end",
                "dates_source",
                "parent",
                "seat",
                "successors",
                "exact_match",
                "description_en",
                "description_ko",
                "description_ru",
                "source",
                "section",
                "private_note");
    }

    @Override
    public AuthorityKind kind(Row row) {
        return switch (row.text("kind")) {
            case "person" -> AuthorityKind.PERSON;
            case "organisation" -> AuthorityKind.ORGANISATION;
            case "state" -> AuthorityKind.STATE;
            default -> {
                row.fault("kind", "choice", "“" + row.text("kind") + "” is no kind of agent", row.text("kind"));
                yield AuthorityKind.ORGANISATION;
            }
        };
    }

    @Override
    public AuthorityDescription describe(Row row, Known known) {
        return AuthorityDescription.of(kindAgain(row), CellNames.of(row, "name"))
                .begin(CellDates.edtf(row, "existence_begin"))
                .end(CellDates.edtf(row, "existence_end"))
                .wider(CellParts.wider(known.authorities(row, "parent", AgentsFile.AGENTS)))
                .place(known.authority(row, "seat", AuthorityKind.PLACE))
                .successors(CellParts.successors(known.authorities(row, "successors", AGENTS)))
                .descriptions(CellNames.texts(row, "description"))
                .matches(CellParts.matches(row))
                .sources(known.sources(row, "dates_source"))
                .build();
    }

    /// Without saying again what [#kind] has said of a wrong one.
    private static AuthorityKind kindAgain(Row row) {
        return switch (row.text("kind")) {
            case "person" -> AuthorityKind.PERSON;
            case "state" -> AuthorityKind.STATE;
            default -> AuthorityKind.ORGANISATION;
        };
    }
}
