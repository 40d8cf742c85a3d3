package org.vitrine.desk;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.vitrine.account.Account;
import org.vitrine.account.Role;
import org.vitrine.catalogue.CollectionObjects;
import org.vitrine.catalogue.ProfilesInForce;
import org.vitrine.revision.Draft;
import org.vitrine.revision.Drafts;
import org.vitrine.text.Language;
import org.vitrine.text.RecordJson;

/// Where a day begins: what I was typing, what was done last, what is least complete.
@Path("/desk")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class StartPages {

    private static final int SHOWN = 12;

    private final SignedIn signedIn;
    private final Drafts drafts;
    private final CollectionObjects objects;
    private final ProfilesInForce profiles;
    private final EntityManager entityManager;
    private final Lines lines;
    private final WaitingList waiting;
    private final ReviewWords reviewWords;
    private final FixityLines fixity;
    private final Frames frames;

    StartPages(
            SignedIn signedIn,
            Drafts drafts,
            CollectionObjects objects,
            ProfilesInForce profiles,
            EntityManager entityManager,
            Lines lines,
            WaitingList waiting,
            ReviewWords reviewWords,
            FixityLines fixity,
            Frames frames) {
        this.signedIn = signedIn;
        this.drafts = drafts;
        this.objects = objects;
        this.profiles = profiles;
        this.entityManager = entityManager;
        this.lines = lines;
        this.waiting = waiting;
        this.reviewWords = reviewWords;
        this.fixity = fixity;
        this.frames = frames;
    }

    /// @param what the job and what it was for
    public record FailedJob(String what, String at, int times) {}

    /// Jobs that did not succeed when they last ran; they are tried again by themselves.
    private List<FailedJob> failedJobs(Language language) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                entityManager.createNativeQuery("""
                        select task_name, task_instance, last_failure, consecutive_failures from scheduled_tasks
                        where consecutive_failures > 0 order by last_failure desc nulls last limit ?1
                        """).setParameter(1, SHOWN).getResultList();
        return rows.stream()
                .map(row -> new FailedJob(
                        row[0] + " " + row[1],
                        row[2] == null ? "" : Lines.when((Instant) row[2], language),
                        ((Number) row[3]).intValue()))
                .toList();
    }

    /// @param title as typed so far
    public record DraftLine(UUID id, String number, String title, String keptAt) {}

    @GET
    public TemplateInstance start() {
        Account who = signedIn.needs(Role.READER);
        Language language = who.language();
        return Templates.start(
                frames.of(who, "start", frames.word(language, "start")),
                drafts.of(who.id()).stream().map(draft -> line(draft, language)).toList(),
                objects.recentlyChanged(SHOWN).stream()
                        .map(object -> lines.of(object, language))
                        .toList(),
                objects.leastComplete(SHOWN).stream()
                        .map(object -> lines.of(object, language))
                        .toList(),
                failedJobs(language),
                fixity.damaged(language),
                kinds(profiles, language, ""),
                waiting.of(who),
                reviewWords.in(language));
    }

    private static DraftLine line(Draft draft, Language language) {
        var fields = RecordJson.readTree(draft.fields());
        String titles = fields.path("titles").asText("");
        String first = titles.isBlank() ? "" : titles.strip().split("\\s+")[0];
        return new DraftLine(
                draft.record(),
                fields.path("identity.number").asText(""),
                fields.path("titles." + first + ".text").asText("…"),
                Lines.when(draft.savedAt(), language));
    }

    static List<FormView.Option> kinds(ProfilesInForce profiles, Language language, String chosen) {
        return profiles.current().all().stream()
                .map(profile -> new FormView.Option(
                        profile.kind(),
                        profile.labels().in(language),
                        profile.kind().equals(chosen)))
                .toList();
    }
}
