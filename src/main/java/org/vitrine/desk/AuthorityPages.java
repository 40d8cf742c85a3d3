package org.vitrine.desk;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.vitrine.account.Account;
import org.vitrine.account.Role;
import org.vitrine.authority.Authority;
import org.vitrine.authority.AuthorityDescription;
import org.vitrine.authority.AuthorityFile;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.authority.Name;
import org.vitrine.catalogue.CollectionObject;
import org.vitrine.catalogue.CollectionObjects;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.search.WorkingSearch;
import org.vitrine.text.Ids;
import org.vitrine.text.Language;
import org.vitrine.text.LanguageTag;
import org.vitrine.text.PlainText;

/// Authorities, found while their name is typed, and made on the spot.
@Path("/desk")
@Blocking
public class AuthorityPages {

    private static final int SUGGESTED = 8;
    private static final int LISTED = 200;

    private final SignedIn signedIn;
    private final WorkingSearch search;
    private final AuthorityFile file;
    private final CollectionObjects objects;
    private final Frames frames;

    AuthorityPages(
            SignedIn signedIn, WorkingSearch search, AuthorityFile file, CollectionObjects objects, Frames frames) {
        this.signedIn = signedIn;
        this.search = search;
        this.file = file;
        this.objects = objects;
        this.frames = frames;
    }

    /// @param context tells two of the same name apart
    /// @param same whether it has just the name that was typed
    public record Suggestion(UUID id, String name, String context, boolean same) {}

    public record Listing(String text, List<FormView.Option> kinds, List<Line> lines) {}

    public record Line(String address, String name, String context) {}

    @GET
    @Path("authorities")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance list(
            @QueryParam("q") @DefaultValue("") String text, @QueryParam("kind") @DefaultValue("") String kind) {
        Account who = signedIn.needs(Role.READER);
        Language language = who.language();
        List<Line> lines = search.authorities(text, kinds(kind), LISTED).stream()
                .map(hit -> new Line("/desk/authorities/" + hit.id(), hit.name(), context(hit, language)))
                .toList();
        List<FormView.Option> options = Arrays.stream(AuthorityKind.values())
                .map(one -> new FormView.Option(
                        one.word(), kindLabel(one, language), one.word().equals(kind)))
                .toList();
        return Templates.authorities(
                frames.of(who, "authorities", frames.word(language, "authorities")), new Listing(text, options, lines));
    }

    @GET
    @Path("authorities/suggest")
    @Produces(MediaType.APPLICATION_JSON)
    public List<Suggestion> suggest(
            @QueryParam("q") @DefaultValue("") String text, @QueryParam("kinds") @DefaultValue("") String kinds) {
        Language language = signedIn.needs(Role.READER).language();
        Set<UUID> same = search.sameName(text, kinds(kinds)).stream()
                .map(WorkingSearch.AuthorityHit::id)
                .collect(Collectors.toSet());
        return search.authorities(text, kinds(kinds), SUGGESTED).stream()
                .map(hit -> new Suggestion(hit.id(), hit.name(), context(hit, language), same.contains(hit.id())))
                .toList();
    }

    @GET
    @Path("objects/suggest")
    @Produces(MediaType.APPLICATION_JSON)
    public List<Suggestion> suggestObjects(@QueryParam("q") @DefaultValue("") String text) {
        Language language = signedIn.needs(Role.READER).language();
        List<UUID> ids = search.objects(text, SUGGESTED);
        var found = objects.byId(ids);
        return ids.stream()
                .filter(found::containsKey)
                .map(found::get)
                .map(object -> suggestion(object, language))
                .toList();
    }

    private static Suggestion suggestion(CollectionObject object, Language language) {
        return new Suggestion(object.id(), object.number() + " " + object.title(language), object.kind(), false);
    }

    /// Makes an authority of a name and a kind; the rest is filled in later.
    @POST
    @Path("authorities")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Suggestion make(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("kind") @DefaultValue("") String kind,
            @FormParam("lang") @DefaultValue("") String lang) {
        Account who = signedIn.needs(Role.CATALOGUER);
        List<AuthorityKind> kinds = kinds(kind);
        if (kinds.size() != 1) {
            throw Refusal.invalid(List.of(Violation.error("choice", "kind", "“" + kind + "” is no kind", kind)));
        }
        if (!lang.isBlank() && !LanguageTag.isWellFormed(lang.strip())) {
            throw Refusal.invalid(List.of(
                    Violation.error("language-tag", "lang", "“" + lang + "” is no language tag (BCP 47)", lang)));
        }
        String language = lang.isBlank() ? who.language().tag() : lang.strip();
        Name preferred = new Name(Ids.item(), PlainText.clean(name), language, Name.Use.PREFERRED, null);
        Authority made = file.enter(AuthorityDescription.named(kinds.getFirst(), preferred), who.author(), "");
        return new Suggestion(made.id(), preferred.text(), kindLabel(made.kind(), who.language()), false);
    }

    private static List<AuthorityKind> kinds(String words) {
        List<String> wanted = List.of(words.toLowerCase(Locale.ROOT).split("[ +,]+"));
        return Arrays.stream(AuthorityKind.values())
                .filter(kind -> wanted.contains(kind.word()))
                .toList();
    }

    private String context(WorkingSearch.AuthorityHit hit, Language language) {
        String kind = kindLabel(hit.kind(), language);
        String dates = hit.dates().isEmpty() ? "" : ", " + hit.dates();
        String matched = hit.matched().equals(hit.name()) ? "" : " · " + hit.matched();
        return kind + dates + matched;
    }

    private String kindLabel(AuthorityKind kind, Language language) {
        return frames.word(language, "authority." + kind.word());
    }
}
