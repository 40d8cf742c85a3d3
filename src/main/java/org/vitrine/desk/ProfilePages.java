package org.vitrine.desk;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Account;
import org.vitrine.account.Role;
import org.vitrine.catalogue.ProfilesInForce;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.profile.CustomField;
import org.vitrine.profile.Profile;
import org.vitrine.publication.ManyPublishing;
import org.vitrine.text.Language;

/// Which kinds there are and what their profiles say; reads the files again.
@Path("/desk/profiles")
@Blocking
public class ProfilePages {

    private final SignedIn signedIn;
    private final ProfilesInForce profiles;
    private final ManyPublishing publishing;
    private final ViolationWords words;
    private final Frames frames;

    ProfilePages(
            SignedIn signedIn,
            ProfilesInForce profiles,
            ManyPublishing publishing,
            ViolationWords words,
            Frames frames) {
        this.signedIn = signedIn;
        this.profiles = profiles;
        this.publishing = publishing;
        this.words = words;
        this.frames = frames;
    }

    /// @param notice what happened, null when nothing did
    /// @param refused why the files were not taken
    /// @param outdated how many public records another mapping wrote, in words; null when none
    public record Listing(
            String since,
            String author,
            @Nullable String notice,
            List<FaultLine> refused,
            @Nullable String outdated,
            List<KindLine> kinds) {}

    public record FaultLine(String file, String line, String reason) {}

    /// @param required fields that it cannot be published without
    public record KindLine(
            String kind,
            String label,
            String plural,
            String hash,
            String since,
            int fields,
            List<SectionLine> sections,
            List<MappingLine> mapping) {

        public String shortHash() {
            return hash.substring(0, 12);
        }
    }

    public record SectionLine(String label, List<FieldLine> fields) {}

    /// @param facts what is particular about it, in words
    public record FieldLine(
            String key, String label, String type, String required, String weight, List<String> facts) {}

    public record MappingLine(String term, String paths) {}

    /// The kinds in force, for a program.
    public record InForce(Instant since, String author, List<KindInForce> kinds) {}

    public record KindInForce(String kind, String hash, Instant since) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance list(@QueryParam("done") @DefaultValue("") String done) {
        Account who = signedIn.needs(Role.ADMINISTRATOR);
        String notice = done.equals("reloaded") ? frames.word(who.language(), "profilesReloaded") : null;
        return page(who, notice, List.of());
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public InForce inForce() {
        signedIn.needs(Role.ADMINISTRATOR);
        ProfilesInForce.Standing standing = profiles.standing();
        return new InForce(
                standing.since(),
                standing.author(),
                profiles.current().all().stream()
                        .map(profile -> new KindInForce(
                                profile.kind(),
                                profile.hash(),
                                standing.kindsSince().getOrDefault(profile.kind(), standing.since())))
                        .toList());
    }

    @POST
    @Path("reload")
    @Produces(MediaType.TEXT_HTML)
    public Response reload() {
        Account who = signedIn.needs(Role.ADMINISTRATOR);
        try {
            profiles.reload(who.displayName());
        } catch (Refusal refusal) {
            if (refusal.failure() instanceof Failure.Invalid(var violations)) {
                return Response.status(422).entity(page(who, null, violations)).build();
            }
            throw refusal;
        }
        return Response.seeOther(URI.create("/desk/profiles?done=reloaded")).build();
    }

    @POST
    @Path("reload")
    @Produces(MediaType.APPLICATION_JSON)
    public InForce reloadAsData() {
        profiles.reload(signedIn.needs(Role.ADMINISTRATOR).displayName());
        return inForce();
    }

    /// Writes the public records again that another mapping wrote.
    @POST
    @Path("render")
    @Produces(MediaType.TEXT_HTML)
    public Response render() {
        Account who = signedIn.needs(Role.ADMINISTRATOR);
        UUID job = publishing.renderAgain(Lines.when(profiles.standing().since(), who.language()), who.author());
        return Response.seeOther(URI.create("/desk/jobs/" + job)).build();
    }

    private TemplateInstance page(Account who, @Nullable String notice, List<Violation> refused) {
        Language language = who.language();
        ProfilesInForce.Standing standing = profiles.standing();
        int outdated = publishing.outdated();
        List<FaultLine> faults =
                refused.stream().map(violation -> fault(violation, language)).toList();
        Listing listing = new Listing(
                Lines.when(standing.since(), language),
                standing.author(),
                notice,
                faults,
                outdated == 0 ? null : frames.word(language, "mappingReach", outdated),
                profiles.current().all().stream()
                        .map(profile -> kind(
                                profile,
                                standing.kindsSince().getOrDefault(profile.kind(), standing.since()),
                                language))
                        .toList());
        return Templates.profiles(frames.of(who, "profiles", frames.word(language, "profiles")), listing);
    }

    private FaultLine fault(Violation violation, Language language) {
        int colon = violation.path().lastIndexOf(':');
        return colon < 0
                ? new FaultLine(violation.path(), "", words.in(language, violation))
                : new FaultLine(
                        violation.path().substring(0, colon),
                        violation.path().substring(colon + 1),
                        words.in(language, violation));
    }

    private KindLine kind(Profile profile, Instant since, Language language) {
        return new KindLine(
                profile.kind(),
                profile.labels().in(language),
                profile.plural().in(language),
                profile.hash(),
                Lines.when(since, language),
                profile.uses().size(),
                profile.sections().stream()
                        .map(section -> new SectionLine(
                                section.labels().in(language),
                                section.fields().stream()
                                        .map(use -> field(profile, use, language))
                                        .toList()))
                        .toList(),
                mapping(profile));
    }

    private FieldLine field(Profile profile, Profile.Use use, Language language) {
        List<String> facts = new ArrayList<>();
        String type = profile.customAt(use.field())
                .map(custom -> {
                    facts.addAll(facts(custom, language));
                    return frames.word(language, "fieldType." + custom.type().word());
                })
                .orElse("");
        return new FieldLine(
                use.field(),
                profile.guide().entry(use.field()).labels().in(language),
                type,
                frames.word(language, "required." + use.required().name().toLowerCase(Locale.ROOT)),
                use.weight() == null ? "" : use.weight().toString(),
                facts);
    }

    private List<String> facts(CustomField field, Language language) {
        List<String> facts = new ArrayList<>();
        if (field.vocabulary() != null) {
            facts.add(field.vocabulary());
        }
        if (field.repeatable()) {
            facts.add(frames.word(language, "fieldRepeatable"));
        }
        if (field.internal()) {
            facts.add(frames.word(language, "fieldPrivate"));
        }
        if (field.facet()) {
            facts.add(frames.word(language, "fieldFacet"));
        }
        field.dublinCore().forEach(term -> facts.add("dcterms:" + term));
        return facts;
    }

    private static List<MappingLine> mapping(Profile profile) {
        Map<String, List<org.vitrine.profile.MappedPath>> whole = profile.wholeDublinCore();
        return whole.entrySet().stream()
                .map(entry -> new MappingLine(
                        entry.getKey(),
                        entry.getValue().stream().map(Object::toString).collect(Collectors.joining(", "))))
                .toList();
    }
}
