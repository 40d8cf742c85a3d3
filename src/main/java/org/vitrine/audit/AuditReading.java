package org.vitrine.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.paging.Slice;

/// Reads the log: newest first, or all of it to see whether it is whole.
@ApplicationScoped
public class AuditReading {

    private static final int CHECKED_AT_ONCE = 2_000;
    private static final String COLUMNS =
            "select position, at, action, account, actor, address, subject, detail, hash from audit.entry";

    private final EntityManager entityManager;

    AuditReading(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /// What is looked for; everything when all is null.
    ///
    /// @param from first moment
    /// @param until moment after the last
    public record Asked(
            @Nullable AuditAction action,
            @Nullable UUID account,
            @Nullable UUID subject,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /// Whether the log is whole.
    ///
    /// @param rows checked
    /// @param head hash of the last row: written down elsewhere, it proves later that nothing was cut off the end
    /// @param brokenAt position of the first row that does not follow from the one before
    public record Verdict(long rows, String head, Optional<Long> brokenAt) {

        /// After the rows that follow.
        Verdict with(List<AuditEntry> following) {
            long at = rows;
            String last = head;
            for (AuditEntry entry : following) {
                if (entry.position() != at + 1 || !entry.sealed(last).hash().equals(entry.hash())) {
                    return new Verdict(at, last, Optional.of(at + 1));
                }
                at++;
                last = entry.hash();
            }
            return new Verdict(at, last, Optional.empty());
        }
    }

    /// Newest first.
    ///
    /// @param before position that the page comes after; null for the first page
    /// @param limit 1 to 1,000
    @Transactional
    public Slice<AuditEntry, Long> newest(Asked asked, @Nullable Long before, int limit) {
        List<String> where = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        add(where, values, "position < ?", before);
        add(
                where,
                values,
                "action = ?",
                asked.action() == null ? null : asked.action().name());
        add(where, values, "account = ?", asked.account());
        add(where, values, "subject = ?", asked.subject());
        add(where, values, "at >= ?", asked.from());
        add(where, values, "at < ?", asked.until());
        String condition = where.isEmpty() ? "" : " where " + String.join(" and ", where);
        return Slice.cut(
                read(COLUMNS + condition + " order by position desc", values, limit + 1), limit, AuditEntry::position);
    }

    private static void add(List<String> where, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            values.add(value);
            where.add(condition + values.size());
        }
    }

    /// Walks the whole log: 1,000,000 rows take some seconds.
    public Verdict verify() {
        Verdict verdict = new Verdict(0, AuditEntry.BEGINNING, Optional.empty());
        while (true) {
            List<AuditEntry> some = page(verdict.rows());
            verdict = verdict.with(some);
            if (verdict.brokenAt().isPresent() || some.size() < CHECKED_AT_ONCE) {
                return verdict;
            }
        }
    }

    @Transactional
    List<AuditEntry> page(long after) {
        return read(COLUMNS + " where position > ?1 order by position", List.of(after), CHECKED_AT_ONCE);
    }

    private List<AuditEntry> read(String sql, List<?> values, int limit) {
        Query query = entityManager.createNativeQuery(sql, Object[].class).setMaxResults(limit);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return rows.stream().map(AuditReading::entry).toList();
    }

    private static AuditEntry entry(Object[] row) {
        return new AuditEntry(
                ((Number) row[0]).longValue(),
                (Instant) row[1],
                AuditAction.valueOf((String) row[2]),
                (UUID) row[3],
                (String) row[4],
                (String) row[5],
                (UUID) row[6],
                (String) row[7],
                HexFormat.of().formatHex((byte[]) row[8]));
    }
}
