package org.vitrine.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.vitrine.authority.AuthorityDescription;
import org.vitrine.authority.AuthorityDescription.Tenure;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.authority.Citation;
import org.vitrine.text.LangText;

/// `offices.csv`, and in `tenures.csv` who held them when.
final class OfficesFile implements AuthoritiesFile {

    static final String TENURES = "authorities/tenures.csv";
    static final List<String> TENURE_COLUMNS = List.of("office", "holder", "begin", "end", "source", "section", "note");

    private final List<Row> tenures;

    OfficesFile(List<Row> tenures) {
        this.tenures = tenures;
    }

    @Override
    public String name() {
        return "authorities/offices.csv";
    }

    @Override
    public List<String> columns() {
        return List.of("slug", "name_en", "name_ko", "name_ru", "name_as_written", "body", "source", "section", "note");
    }

    @Override
    public AuthorityKind kind(Row row) {
        return AuthorityKind.OFFICE;
    }

    @Override
    public String privateNote() {
        return "";
    }

    /// Checks that every tenure is of an office: those that are would be found, the others forgotten.
    @Override
    public void announce(List<Row> rows, Known known) {
        AuthoritiesFile.super.announce(rows, known);
        tenures.forEach(tenure -> known.authority(tenure, "office", AuthorityKind.OFFICE));
    }

    @Override
    public AuthorityDescription describe(Row row, Known known) {
        List<Row> held = tenures.stream()
                .filter(tenure -> tenure.text("office").equals(row.text("slug")))
                .toList();
        return AuthorityDescription.of(AuthorityKind.OFFICE, CellNames.of(row, "name"))
                .parent(known.authority(row, "body", AgentsFile.AGENTS))
                .tenures(tenures(held, known))
                .descriptions(row.find("note")
                        .map(note -> List.of(new LangText("en", note, "en")))
                        .orElse(List.of()))
                .sources(sources(row, held, known))
                .build();
    }

    private static List<Tenure> tenures(List<Row> held, Known known) {
        List<Tenure> tenures = new ArrayList<>();
        for (Row row : held) {
            UUID holder = known.authority(row, "holder", AuthorityKind.PERSON);
            if (holder != null) {
                Citation said = known.sources(row).stream().findFirst().orElse(null);
                tenures.add(new Tenure(
                        "t" + (tenures.size() + 1),
                        holder,
                        CellDates.edtf(row, "begin"),
                        CellDates.edtf(row, "end"),
                        said == null ? null : said.source(),
                        said == null ? null : said.locator()));
            } else if (row.text("holder").isEmpty()) {
                row.fault("holder", "cell-empty", "a tenure needs a holder");
            }
        }
        return tenures;
    }

    /// Those of the office, then those of its tenures that are others.
    private static List<Citation> sources(Row row, List<Row> held, Known known) {
        List<Citation> all = new ArrayList<>(known.sources(row));
        for (Row tenure : held) {
            for (Citation one : known.sources(tenure)) {
                if (all.stream().noneMatch(other -> other.source().equals(one.source()))) {
                    all.add(new Citation("s" + (all.size() + 1), one.source(), one.locator(), null));
                }
            }
        }
        return all;
    }
}
