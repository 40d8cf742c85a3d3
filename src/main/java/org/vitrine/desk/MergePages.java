package org.vitrine.desk;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Account;
import org.vitrine.account.Role;
import org.vitrine.authority.Authorities;
import org.vitrine.authority.Authority;
import org.vitrine.authority.AuthorityDescription;
import org.vitrine.authority.InternalNotes;
import org.vitrine.form.Fields;
import org.vitrine.publication.Merging;
import org.vitrine.publication.PublishingJobs;
import org.vitrine.search.WorkingSearch;
import org.vitrine.text.Language;

/// Two authorities side by side, made one; and the way back.
@Path("/desk")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class MergePages {

    private static final int OFFERED = 12;

    private final SignedIn signedIn;
    private final Authorities authorities;
    private final AuthorityForms forms;
    private final Merging merging;
    private final PublishingJobs jobs;
    private final WorkingSearch search;
    private final FormSupplies supplies;
    private final ViolationWords words;
    private final Frames frames;

    MergePages(
            SignedIn signedIn,
            Authorities authorities,
            AuthorityForms forms,
            Merging merging,
            PublishingJobs jobs,
            WorkingSearch search,
            FormSupplies supplies,
            ViolationWords words,
            Frames frames) {
        this.signedIn = signedIn;
        this.authorities = authorities;
        this.forms = forms;
        this.merging = merging;
        this.jobs = jobs;
        this.search = search;
        this.supplies = supplies;
        this.words = words;
        this.frames = frames;
    }

    /// Two that are to be one, or one and what it may be the same as.
    ///
    /// @param other null while it is not chosen
    /// @param found others to choose from
    public record Pair(Side one, @Nullable Side other, String text, List<AuthorityAside.Link> found, List<Row> rows) {}

    /// @param reach what moves when this one goes
    public record Side(UUID id, String name, String address, String reach) {}

    /// @param differs whether the two say different things
    public record Row(String field, String one, String other, boolean differs) {}

    @GET
    @Path("authorities/{id}/merge")
    public TemplateInstance choose(
            @PathParam("id") UUID id,
            @QueryParam("with") @Nullable UUID with,
            @QueryParam("q") @DefaultValue("") String text) {
        Account who = signedIn.needs(Role.CURATOR);
        Language language = who.language();
        Authority one = authorities.get(id);
        Authority other = with == null ? null : authorities.get(with);
        List<AuthorityAside.Link> found = search.authorities(text, List.of(one.kind()), OFFERED).stream()
                .filter(hit -> !hit.id().equals(id))
                .map(hit -> new AuthorityAside.Link(
                        "/desk/authorities/" + id + "/merge?with=" + hit.id(), hit.name(), hit.dates()))
                .toList();
        return Templates.merge(
                frames.of(who, "authorities", frames.word(language, "merge")),
                new Pair(
                        side(one, language),
                        other == null ? null : side(other, language),
                        text,
                        found,
                        other == null ? List.of() : rows(one, other, who)));
    }

    private Side side(Authority authority, Language language) {
        Merging.Reach reach = merging.reach(authority.id());
        return new Side(
                authority.id(),
                authority.description().name(language),
                "/" + authority.kind().folder() + "/" + authority.slug(),
                frames.word(language, "mergeReach", reach.working(), reach.published()));
    }

    private List<Row> rows(Authority one, Authority other, Account who) {
        Map<String, List<String>> left = said(one, who);
        Map<String, List<String>> right = said(other, who);
        Map<String, List<String>> all = new LinkedHashMap<>(left);
        right.forEach(all::putIfAbsent);
        List<Row> rows = new ArrayList<>();
        all.keySet().forEach(field -> {
            String mine = String.join("\n", left.getOrDefault(field, List.of()));
            String its = String.join("\n", right.getOrDefault(field, List.of()));
            rows.add(new Row(field, mine, its, !mine.equals(its)));
        });
        return rows;
    }

    /// Each field by its name, with everything that stands in it.
    private Map<String, List<String>> said(Authority authority, Account who) {
        Language language = who.language();
        Fields fields = InternalNotes.seenBy(who, AuthorityDescription.FORM.write(authority.description()));
        FieldNames names = new FieldNames(
                AuthorityDescription.FORM, forms.guide(authority.kind()), new Fields(Map.of()), language, words);
        Names records = supplies.names(fields, language);
        Map<String, List<String>> said = new LinkedHashMap<>();
        fields.values().forEach((path, text) -> {
            boolean order = AuthorityDescription.FORM
                    .shape(path)
                    .filter(org.vitrine.form.Shape.Repeated.class::isInstance)
                    .isPresent();
            if (!order && !path.equals("kind") && !path.endsWith(".use")) {
                String shown = records.of(text);
                said.computeIfAbsent(names.of(AuthorityDescription.FORM.general(path)), _ -> new ArrayList<>())
                        .add(shown.isEmpty() ? text : shown);
            }
        });
        return said;
    }

    /// @param survivor the one that stays
    @POST
    @Path("authorities/{id}/merge")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response merge(@PathParam("id") UUID duplicate, @FormParam("survivor") UUID survivor) {
        Account who = signedIn.needs(Role.CURATOR);
        UUID job = merging.merge(duplicate, survivor, who.author());
        jobs.wake();
        return Response.seeOther(URI.create("/desk/jobs/" + job)).build();
    }

    @POST
    @Path("authorities/{id}/merge/undo")
    public Response undo(@PathParam("id") UUID duplicate) {
        Account who = signedIn.needs(Role.CURATOR);
        UUID job = merging.undo(duplicate, who.author());
        jobs.wake();
        return Response.seeOther(URI.create("/desk/jobs/" + job)).build();
    }
}
