package org.vitrine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditChainTest {

    private static final AuditReading.Verdict START =
            new AuditReading.Verdict(0, AuditEntry.BEGINNING, Optional.empty());

    private static List<AuditEntry> log(int rows) {
        List<AuditEntry> log = new ArrayList<>();
        String head = AuditEntry.BEGINNING;
        for (int i = 1; i <= rows; i++) {
            AuditEvent event = new AuditEvent(AuditAction.SIGNED_IN, new UUID(0, i), "ann", null, "line " + i);
            log.add(AuditEntry.after(head, i, Instant.ofEpochSecond(i), "192.0.2.1", event));
            head = log.getLast().hash();
        }
        return log;
    }

    @Test
    void findsALogThatNobodyTouchedWhole() {
        AuditReading.Verdict verdict = START.with(log(3)).with(List.of());
        assertThat(verdict.rows()).isEqualTo(3);
        assertThat(verdict.brokenAt()).isEmpty();
        assertThat(verdict.head()).isEqualTo(log(3).getLast().hash());
    }

    @Test
    void findsARowThatWasChanged() {
        List<AuditEntry> log = log(5);
        AuditEntry third = log.get(2);
        log.set(
                2,
                new AuditEntry(
                        third.position(),
                        third.at(),
                        third.action(),
                        third.account(),
                        "somebody else",
                        third.address(),
                        third.subject(),
                        third.detail(),
                        third.hash()));
        assertThat(START.with(log).brokenAt()).contains(3L);
    }

    @Test
    void findsARowThatWasTakenOutEvenWhenTheOthersAreNumberedAnew() {
        List<AuditEntry> log = log(5);
        log.remove(1);
        assertThat(START.with(log).brokenAt()).contains(2L);
    }

    @Test
    void letsNoTextPassFromOnePartIntoTheNext() {
        AuditEvent one = new AuditEvent(AuditAction.REFUSED, null, "ab", null, "c");
        AuditEvent other = new AuditEvent(AuditAction.REFUSED, null, "a", null, "bc");
        Instant now = Instant.EPOCH;
        assertThat(AuditEntry.after(AuditEntry.BEGINNING, 1, now, "", one).hash())
                .isNotEqualTo(AuditEntry.after(AuditEntry.BEGINNING, 1, now, "", other)
                        .hash());
    }

    @Test
    void keepsALineALine() {
        assertThat(new AuditEvent(AuditAction.REFUSED, null, "", null, "one\r\n2 forged\0").detail())
                .isEqualTo("one 2 forged ");
    }
}
