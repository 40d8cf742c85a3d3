package org.vitrine.intake;

import java.util.List;
import java.util.stream.Stream;
import org.vitrine.authority.AuthorityDescription;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.authority.NewAuthority;
import org.vitrine.text.Slug;

/// A file in which each row is an authority.
///
/// Descriptions of authorities are public as a whole, so a private note goes where only colleagues read: into the
/// reason of the revision.
sealed interface AuthoritiesFile
        permits AgentsFile, OfficesFile, PlacesFile, OccasionsFile, DecorationsFile, SourcesFile {

    /// Below the collection's folder.
    String name();

    List<String> columns();

    /// What the rows are; the file of agents says it row by row.
    AuthorityKind kind(Row row);

    AuthorityDescription describe(Row row, Known known);

    /// Whether a row is a record of its own.
    default boolean isRecord(Row row) {
        return true;
    }

    /// Column of what is not to be published.
    default String privateNote() {
        return "private_note";
    }

    /// Writes down the slugs, so that rows of every file can refer to them.
    default void announce(List<Row> rows, Known known) {
        rows.forEach(row -> known.addAuthority(row, kind(row)));
    }

    default Stream<NewAuthority> records(List<Row> rows, Known known) {
        return rows.stream().filter(this::isRecord).flatMap(row -> {
            AuthorityDescription description = describe(row, known);
            String slug = row.text("slug");
            return Slug.isValid(slug)
                    ? Stream.of(new NewAuthority(known.idOf(row), new Slug(slug), description, reason(row)))
                    : Stream.empty();
        });
    }

    private String reason(Row row) {
        String note = row.text(privateNote());
        return "Loaded from " + row.file() + (note.isEmpty() ? "" : ". Note: " + note);
    }
}
