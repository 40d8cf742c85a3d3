package org.vitrine.intake;

import java.util.List;
import org.vitrine.authority.AuthorityDescription;
import org.vitrine.authority.AuthorityKind;

/// `decorations.csv`: orders, medals and titles as such.
final class DecorationsFile implements AuthoritiesFile {

    @Override
    public String name() {
        return "authorities/decorations.csv";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "slug",
                "kind",
                "name_en",
                "name_ko",
                "name_ru",
                "name_as_written",
                "variants",
                "conferring_body",
                "instituted",
                "instituted_source",
                "exact_match",
                "description_en",
                "source",
                "section",
                "private_note");
    }

    @Override
    public AuthorityKind kind(Row row) {
        return AuthorityKind.DECORATION;
    }

    @Override
    public AuthorityDescription describe(Row row, Known known) {
        return AuthorityDescription.of(AuthorityKind.DECORATION, CellNames.of(row, "name"))
                .begin(CellDates.edtf(row, "instituted"))
                .type(known.term(row, "kind", "object-names"))
                .parent(known.authority(row, "conferring_body", AgentsFile.AGENTS))
                .descriptions(CellNames.texts(row, "description"))
                .matches(CellParts.matches(row))
                .sources(known.sources(row, "instituted_source"))
                .build();
    }
}
