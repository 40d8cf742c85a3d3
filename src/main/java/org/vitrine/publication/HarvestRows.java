package org.vitrine.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.vitrine.paging.Slice;
import org.vitrine.publication.Harvest.Listed;
import org.vitrine.publication.Harvest.Page;
import org.vitrine.publication.Harvest.Stretch;

/// Reads a page of a harvest in one statement, which is one moment, and its documents as the bytes that are sent. By
/// hand, because a harvest of a million records is a million rows, and each step that a row is spared counts.
@ApplicationScoped
class HarvestRows {

    private static final String EVERYTHING = """
            select p.record, p.position, p.datestamp, p.state = 'WITHDRAWN', array_to_string(p.sets, ' '), r.content
            from publication p
                left join rendition r on r.record = p.record and r.format = ? and r.mapper = ?
            where p.family = 'OBJECT' and p.position > ? and p.position <= ?
            order by p.position limit ?
            """;

    private static final String ONE_SET = """
            select s.record, s.position, s.datestamp, not s.member or p.state = 'WITHDRAWN',
                case when s.member then array_to_string(p.sets, ' ') else s.set_spec end, r.content
            from publication_set s
                join publication p on p.record = s.record
                left join rendition r on r.record = s.record and r.format = ? and r.mapper = ?
            where s.set_spec = ? and s.position > ? and s.position <= ?
            order by s.position limit ?
            """;

    private final DataSource database;
    private final Renditions renditions;

    HarvestRows(DataSource database, Renditions renditions) {
        this.database = database;
        this.renditions = renditions;
    }

    /// @param format whose stored documents are read; null for none
    /// @return without the documents of those that are not stored as today's mapper writes them
    Page read(Stretch stretch, int limit, @Nullable Format format) {
        List<Listed> listed = new ArrayList<>(limit + 1);
        Map<UUID, byte[]> documents = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(stretch.set() == null ? EVERYTHING : ONE_SET)) {
            int at = 1;
            select.setString(at++, format == null ? "" : format.prefix());
            select.setString(at++, format == null ? "" : renditions.mapper(format));
            if (stretch.set() != null) {
                select.setString(at++, stretch.set());
            }
            select.setLong(at++, stretch.after());
            select.setLong(at++, stretch.upTo());
            select.setInt(at, limit + 1);
            SetsRead sets = new SetsRead();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Listed one = listed(rows, sets);
                    listed.add(one);
                    byte[] content = one.deleted() ? null : rows.getBytes(6);
                    if (content != null) {
                        documents.put(one.record(), content);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A page of a harvest could not be read", e);
        }
        return new Page(Slice.cut(listed, limit, Listed::position), documents);
    }

    private static Listed listed(ResultSet rows, SetsRead sets) throws SQLException {
        return new Listed(
                rows.getObject(1, UUID.class),
                rows.getLong(2),
                rows.getObject(3, OffsetDateTime.class).toInstant(),
                rows.getBoolean(4),
                sets.of(rows.getString(5)));
    }

    /// Neighbours are often in the same sets.
    private static final class SetsRead {
        private String text = "";
        private Set<String> sets = Set.of();

        Set<String> of(String next) {
            if (!next.equals(text)) {
                text = next;
                sets = next.isEmpty() ? Set.of() : new TreeSet<>(List.of(next.split(" ")));
            }
            return sets;
        }
    }
}
