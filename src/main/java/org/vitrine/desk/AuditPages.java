package org.vitrine.desk;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Account;
import org.vitrine.account.Accounts;
import org.vitrine.audit.AuditAction;
import org.vitrine.audit.AuditEntry;
import org.vitrine.audit.AuditReading;
import org.vitrine.paging.Slice;
import org.vitrine.text.Language;

/// Who did what, newest first, and whether the log is whole. For administrators.
@Path("/desk/audit")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class AuditPages {

    private static final int PAGE = 100;

    private final SignedIn signedIn;
    private final AuditReading reading;
    private final Accounts accounts;
    private final AccountWords words;
    private final Frames frames;

    AuditPages(SignedIn signedIn, AuditReading reading, Accounts accounts, AccountWords words, Frames frames) {
        this.signedIn = signedIn;
        this.reading = reading;
        this.accounts = accounts;
        this.words = words;
        this.frames = frames;
    }

    /// @param next address of the page with older lines, null on the last
    /// @param verdict on the whole log, when it was asked for
    public record View(
            List<Line> lines,
            List<FormView.Option> actions,
            List<FormView.Option> people,
            String subject,
            String from,
            String until,
            @Nullable String next,
            @Nullable String verdict,
            boolean whole) {}

    /// @param subjectAddress where the subject is shown; null when it is no record
    public record Line(
            long position,
            String at,
            String action,
            String actor,
            String address,
            @Nullable UUID subject,
            @Nullable String subjectAddress,
            String detail,
            boolean refused) {}

    @GET
    public TemplateInstance list(
            @QueryParam("action") @DefaultValue("") String action,
            @QueryParam("account") @DefaultValue("") String account,
            @QueryParam("subject") @DefaultValue("") String subject,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("until") @DefaultValue("") String until,
            @QueryParam("before") @DefaultValue("") String before,
            @QueryParam("check") @DefaultValue("") String check) {
        Account me = signedIn.account();
        Language language = me.language();
        AuditReading.Asked asked = new AuditReading.Asked(
                AuditAction.find(action).orElse(null),
                Names.id(account).orElse(null),
                Names.id(subject).orElse(null),
                day(from, 0),
                day(until, 1));
        Slice<AuditEntry, Long> slice =
                reading.newest(asked, before.matches("\\d{1,18}") ? Long.valueOf(before) : null, PAGE);
        String next = slice.continuation()
                .map(position -> UriBuilder.fromPath("/desk/audit")
                        .queryParam("action", "{action}")
                        .queryParam("account", "{account}")
                        .queryParam("subject", "{subject}")
                        .queryParam("from", "{from}")
                        .queryParam("until", "{until}")
                        .queryParam("before", position)
                        .build(action, account, subject, from, until)
                        .toString())
                .orElse(null);
        AuditReading.Verdict verdict = check.isEmpty() ? null : reading.verify();
        return Templates.audit(
                frames.of(me, "audit", words.word(language, "audit")),
                words.in(language),
                new View(
                        slice.items().stream()
                                .map(entry -> line(entry, language))
                                .toList(),
                        Arrays.stream(AuditAction.values())
                                .map(one -> new FormView.Option(
                                        one.word(),
                                        label(one, language),
                                        one.word().equals(action)))
                                .toList(),
                        accounts.everybody().stream()
                                .map(one -> new FormView.Option(
                                        one.id().toString(),
                                        one.displayName() + " (" + one.userName() + ")",
                                        one.id().toString().equals(account)))
                                .toList(),
                        subject,
                        from,
                        until,
                        next,
                        verdict == null ? null : said(verdict, language),
                        verdict != null && verdict.brokenAt().isEmpty()));
    }

    private String said(AuditReading.Verdict verdict, Language language) {
        return verdict.brokenAt()
                .map(position -> words.word(language, "auditBroken", position))
                .orElseGet(() -> words.word(language, "auditWhole", verdict.rows(), verdict.head()));
    }

    private Line line(AuditEntry entry, Language language) {
        boolean record = entry.action() == AuditAction.PUBLISHED || entry.action() == AuditAction.WITHDRAWN;
        return new Line(
                entry.position(),
                Lines.when(entry.at(), language),
                label(entry.action(), language),
                entry.actor(),
                entry.address(),
                entry.subject(),
                record && entry.subject() != null ? "/id/" + entry.subject() : null,
                entry.detail(),
                entry.action() == AuditAction.REFUSED
                        || entry.action() == AuditAction.SIGN_IN_FAILED
                        || entry.action() == AuditAction.SIGN_IN_SLOWED);
    }

    private String label(AuditAction action, Language language) {
        return words.word(language, "audit." + action.word());
    }

    /// Midnight in the server's zone, the one that the people who work here live in; null for what is no day.
    private static @Nullable Instant day(String text, int later) {
        try {
            return Optional.of(text)
                    .filter(some -> !some.isBlank())
                    .map(some -> LocalDate.parse(some)
                            .plusDays(later)
                            .atStartOfDay(ZoneId.systemDefault())
                            .toInstant())
                    .orElse(null);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
