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
        return new AuthorityDescription(
                AuthorityKind.DECORATION,
                CellNames.of(row, "name"),
                CellDates.edtf(row, "instituted"),
                null,
                null,
                known.term(row, "kind", "object-names"),
                known.authority(row, "conferring_body", AgentsFile.AGENTS),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                CellNames.texts(row, "description"),
                row.names("exact_match"),
                known.sources(row, "instituted_source"));
    }
}
