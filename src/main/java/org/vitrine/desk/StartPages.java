package org.vitrine.desk;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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
    private final Lines lines;
    private final WaitingList waiting;
    private final ReviewWords reviewWords;
    private final Frames frames;

    StartPages(
            SignedIn signedIn,
            Drafts drafts,
            CollectionObjects objects,
            ProfilesInForce profiles,
            Lines lines,
            WaitingList waiting,
            ReviewWords reviewWords,
            Frames frames) {
        this.signedIn = signedIn;
        this.drafts = drafts;
        this.objects = objects;
        this.profiles = profiles;
        this.lines = lines;
        this.waiting = waiting;
        this.reviewWords = reviewWords;
        this.frames = frames;
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
