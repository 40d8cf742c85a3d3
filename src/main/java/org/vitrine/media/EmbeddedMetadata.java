package org.vitrine.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.vitrine.problem.Violation;
import org.vitrine.text.PlainText;

/// What was found embedded in files, kept as it was found.
@ApplicationScoped
public class EmbeddedMetadata {

    private final EntityManager entities;

    EmbeddedMetadata(EntityManager entities) {
        this.entities = entities;
    }

    /// In the order of the file.
    public List<Tag> tags(UUID file) {
        return entities
                .unwrap(Session.class)
                .createNativeQuery(
                        "select reader, block, name, tag, language, raw, readable from media_tag"
                                + " where file = :file order by position",
                        Object[].class)
                .setParameter("file", file)
                .getResultList()
                .stream()
                .map(EmbeddedMetadata::tag)
                .toList();
    }

    /// Of several files, each in its order: one query.
    public Map<UUID, List<Tag>> tags(Collection<UUID> files) {
        Map<UUID, List<Tag>> tags = new HashMap<>();
        if (!files.isEmpty()) {
            entities.unwrap(Session.class)
                    .createNativeQuery(
                            "select reader, block, name, tag, language, raw, readable, file from media_tag"
                                    + " where file in :files order by file, position",
                            Object[].class)
                    .setParameter("files", files)
                    .getResultList()
                    .forEach(row -> tags.computeIfAbsent((UUID) row[7], _ -> new ArrayList<>())
                            .add(tag(row)));
        }
        return tags;
    }

    /// A tag that was looked for, and whose file has it.
    public record Found(UUID file, Tag tag) {}

    /// Tags in which every word of the text stands, or one that begins with it; of the files that came last first.
    ///
    /// @param most how many
    public List<Found> containing(String text, int most) {
        String words = Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> "'" + word + "':*")
                .collect(Collectors.joining(" & "));
        if (words.isEmpty()) {
            return List.of();
        }
        return entities
                .unwrap(Session.class)
                .createNativeQuery("""
                        select reader, block, name, tag, language, raw, readable, file from media_tag
                         where to_tsvector('simple', readable) @@ to_tsquery('simple', :words)
                         order by file desc, position""", Object[].class)
                .setParameter("words", words)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(row -> new Found((UUID) row[7], tag(row)))
                .toList();
    }

    /// What was odd about a file when it was received.
    public List<Violation> warnings(UUID file) {
        return entities
                .unwrap(Session.class)
                .createNativeQuery(
                        "select code, message, arguments from media_warning where file = :file order by position",
                        Object[].class)
                .setParameter("file", file)
                .getResultList()
                .stream()
                .map(row -> Violation.warning((String) row[0], "file", (String) row[1], (String[]) row[2]))
                .toList();
    }

    /// As part of the transaction that makes the file's row.
    void keep(UUID file, List<Tag> tags, List<Violation> warnings) {
        entities.unwrap(Session.class).doWork(connection -> {
            insertTags(connection, file, tags);
            insertWarnings(connection, file, warnings);
        });
    }

    private static void insertTags(Connection connection, UUID file, List<Tag> tags) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into media_tag (file, position, reader, block, name, tag, language, raw, readable)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int position = 0; position < tags.size(); position++) {
                Tag tag = tags.get(position);
                insert.setObject(1, file);
                insert.setInt(2, position);
                insert.setString(3, tag.reader());
                insert.setString(4, tag.block());
                insert.setString(5, tag.name());
                insert.setObject(6, tag.number(), Types.INTEGER);
                insert.setString(7, tag.language());
                insert.setString(8, tag.raw());
                insert.setString(9, tag.readable());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void insertWarnings(Connection connection, UUID file, List<Violation> warnings) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into media_warning (file, position, code, message, arguments) values (?, ?, ?, ?, ?)")) {
            for (int position = 0; position < warnings.size(); position++) {
                Violation warning = warnings.get(position);
                insert.setObject(1, file);
                insert.setInt(2, position);
                insert.setString(3, warning.code());
                insert.setString(4, storable(warning.message()));
                String[] arguments = warning.arguments().stream()
                        .map(EmbeddedMetadata::storable)
                        .toArray(String[]::new);
                insert.setArray(5, connection.createArrayOf("text", arguments));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /// Libraries quote the bytes they dislike.
    private static String storable(String text) {
        return PlainText.clean(text);
    }

    private static Tag tag(Object[] row) {
        return new Tag(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (@Nullable Integer) row[3],
                (@Nullable String) row[4],
                (String) row[5],
                (String) row[6]);
    }
}
