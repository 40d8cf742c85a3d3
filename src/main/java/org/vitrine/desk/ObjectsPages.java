package org.vitrine.desk;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Account;
import org.vitrine.account.Role;
import org.vitrine.catalogue.CollectionObject;
import org.vitrine.catalogue.CollectionObjects;
import org.vitrine.catalogue.ProfilesInForce;
import org.vitrine.catalogue.Status;
import org.vitrine.search.WorkingSearch;
import org.vitrine.text.Ids;
import org.vitrine.text.Language;

/// The working list of objects, and the way to a new one.
@Path("/desk")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ObjectsPages {

    private static final int PAGE = 50;
    private static final int DEEPEST_PAGE = 10_000 / PAGE - 1;

    private final SignedIn signedIn;
    private final WorkingSearch search;
    private final CollectionObjects objects;
    private final ProfilesInForce profiles;
    private final Lines lines;
    private final Frames frames;

    ObjectsPages(
            SignedIn signedIn,
            WorkingSearch search,
            CollectionObjects objects,
            ProfilesInForce profiles,
            Lines lines,
            Frames frames) {
        this.signedIn = signedIn;
        this.search = search;
        this.objects = objects;
        this.profiles = profiles;
        this.lines = lines;
        this.frames = frames;
    }

    /// @param previous address of the page before, null on the first
    /// @param next address of the page after, null on the last
    public record Listing(
            String text,
            long total,
            List<ObjectLine> lines,
            List<FormView.Option> kinds,
            List<FormView.Option> statuses,
            List<FormView.Option> sorts,
            @Nullable String previous,
            @Nullable String next) {}

    /// What the address of a list says.
    private record Asked(String text, String kind, @Nullable Status status, WorkingSearch.Sort sort, int page) {

        String address(int to) {
            return UriBuilder.fromPath("/desk/objects")
                    .queryParam("q", "{q}")
                    .queryParam("kind", "{kind}")
                    .queryParam("status", "{status}")
                    .queryParam("sort", "{sort}")
                    .queryParam("page", to)
                    .build(text, kind, status == null ? "" : status.name(), sort.name())
                    .toString();
        }
    }

    @GET
    @Path("objects")
    public TemplateInstance list(
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("status") @DefaultValue("") String status,
            @QueryParam("sort") @DefaultValue("") String sort,
            @QueryParam("page") @DefaultValue("0") String page) {
        Account who = signedIn.needs(Role.READER);
        Asked asked = new Asked(
                text,
                kind,
                constant(Status.class, status),
                Objects.requireNonNullElse(
                        constant(WorkingSearch.Sort.class, sort),
                        text.isBlank() ? WorkingSearch.Sort.CHANGED : WorkingSearch.Sort.RELEVANCE),
                page.matches("\\d{1,6}") ? Math.min(Integer.parseInt(page), DEEPEST_PAGE) : 0);
        return Templates.objects(
                frames.of(who, "objects", frames.word(who.language(), "objects")), listing(asked, who.language()));
    }

    private Listing listing(Asked asked, Language language) {
        WorkingSearch.Hits hits = search.objects(new WorkingSearch.Query(
                asked.text(),
                asked.status(),
                asked.kind().isBlank() ? null : asked.kind(),
                asked.sort(),
                asked.page(),
                PAGE));
        Map<UUID, CollectionObject> found = objects.byId(hits.records());
        List<ObjectLine> shown = hits.records().stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(object -> lines.of(object, language))
                .toList();
        boolean more = (asked.page() + 1L) * PAGE < hits.total() && asked.page() < DEEPEST_PAGE;
        return new Listing(
                asked.text(),
                hits.total(),
                shown,
                StartPages.kinds(profiles, language, asked.kind()),
                options(Status.values(), asked.status(), "status.", language),
                options(WorkingSearch.Sort.values(), asked.sort(), "sort.", language),
                asked.page() > 0 ? asked.address(asked.page() - 1) : null,
                more ? asked.address(asked.page() + 1) : null);
    }

    private List<FormView.Option> options(
            Enum<?>[] constants, @Nullable Enum<?> chosen, String prefix, Language language) {
        return Arrays.stream(constants)
                .map(constant -> new FormView.Option(
                        constant.name(),
                        frames.word(language, prefix + constant.name().toLowerCase(Locale.ROOT)),
                        constant == chosen))
                .toList();
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    @GET
    @Path("objects/new/{kind}")
    public Response begin(@PathParam("kind") String kind) {
        signedIn.needs(Role.CATALOGUER);
        profiles.current().get(kind);
        return Response.seeOther(URI.create("/desk/objects/" + Ids.record() + "?kind=" + kind))
                .build();
    }
}
