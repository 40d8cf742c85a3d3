package org.vitrine.api;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Account;
import org.vitrine.authority.Authorities;
import org.vitrine.authority.Authority;
import org.vitrine.authority.AuthorityFile;
import org.vitrine.paging.Slice;
import org.vitrine.problem.Refusal;
import org.vitrine.publication.Publication;
import org.vitrine.publication.Publications;

/// `/api/authorities`: people, organisations, states, offices, decorations, places, occasions and sources.
@Path("/api/authorities")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Tag(name = "Authorities")
public class AuthorityResource {

    private final Asker asker;
    private final Asked asked;
    private final AuthorityLists lists;
    private final AuthoritySort sort;
    private final Editing editing;
    private final Answering answering;
    private final PublicObjects open;
    private final Authorities authorities;
    private final AuthorityFile file;
    private final Publications publications;
    private final Preferences preferences;
    private final Once once;

    AuthorityResource(
            Asker asker,
            Asked asked,
            AuthorityLists lists,
            AuthoritySort sort,
            Editing editing,
            Answering answering,
            PublicObjects open,
            Authorities authorities,
            AuthorityFile file,
            Publications publications,
            Preferences preferences,
            Once once) {
        this.asker = asker;
        this.asked = asked;
        this.lists = lists;
        this.sort = sort;
        this.editing = editing;
        this.answering = answering;
        this.open = open;
        this.authorities = authorities;
        this.file = file;
        this.publications = publications;
        this.preferences = preferences;
        this.once = once;
    }

    @GET
    @Operation(operationId = "listAuthorities", summary = "List authorities", description = """
                    Of any kinds: person, organisation, state, office, decoration, place, occasion, source. `text` finds them
                    by any name in any script. Published ones without a token, working ones with a token that reads.""")
    public Response list(@QueryParam("view") @Nullable String view) {
        Optional<Account> reader = asker.reader(view);
        asked.word("view", List.of("", "public", "working"));
        boolean whole = asked.word("include", List.of("", "description")).equals("description");
        return QuarkusTransaction.joiningExisting()
                .call(() -> reader.map(who -> working(who, whole)).orElseGet(() -> published(whole)));
    }

    private Response working(Account who, boolean whole) {
        Slice<UUID, List<String>> page = lists.working(asked);
        Map<UUID, Authority> found = authorities.byId(page.items());
        return Paged.of(
                page.items().stream()
                        .map(found::get)
                        .filter(Objects::nonNull)
                        .map(one ->
                                whole ? answering.whole(sort, sort.get(one.id().toString()), who) : sort.about(one))
                        .toList(),
                page.next(),
                asked);
    }

    private Response published(boolean whole) {
        Slice<UUID, List<String>> page = lists.open(asked);
        Map<UUID, Publication> found = publications.byId(page.items());
        return Paged.of(
                page.items().stream()
                        .map(found::get)
                        .filter(Objects::nonNull)
                        .map(one -> whole ? PublicObjects.whole(one) : PublicObjects.about(one))
                        .toList(),
                page.next(),
                asked);
    }

    @GET
    @Path("{authority}")
    @Operation(operationId = "readAuthority", summary = "Read an authority", description = """
                    By identifier. The published revision without a token, the working record with a token that reads, and
                    with `revision` the state after any save.""")
    public Response read(
            @PathParam("authority") String address,
            @QueryParam("view") @Nullable String view,
            @QueryParam("revision") @Nullable Integer revision) {
        Optional<Account> reader = revision == null ? asker.reader(view) : asker.reader("working");
        return QuarkusTransaction.joiningExisting()
                .call(() -> reader.map(who -> read(address, revision, who))
                        .orElseGet(() -> open.read("authorities", address, answering)));
    }

    private Response read(String address, @Nullable Integer number, Account who) {
        var now = sort.get(address);
        if (number == null) {
            return answering.read(now.version(), answering.whole(sort, now, who));
        }
        var revision = editing.revision(now.id(), number);
        var then = Histories.about(revision);
        then.set(Editing.DESCRIPTION, sort.seenBy(who, sort.open(revision)));
        return answering.read(number, then);
    }

    @POST
    @Operation(operationId = "enterAuthority", summary = "Enter an authority", description = """
                    Takes {"description": {"kind": …, "names": […]}}. Its address is made of its name.""")
    public Response enter(InputStream body, @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable MediaType type)
            throws IOException {
        byte[] bytes = Sent.json(body, type);
        return once.together(bytes, () -> editing.enter(sort, Sent.read(bytes)));
    }

    @PUT
    @Path("{authority}")
    @Operation(operationId = "replaceAuthority", summary = "Replace an authority's description", description = """
                    What was read can be put back as it is: all but the description is ignored. Needs If-Match.""")
    public Response put(
            @PathParam("authority") String address,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable MediaType type,
            InputStream body)
            throws IOException {
        return editing.put(sort, address, ifMatch, Sent.read(Sent.json(body, type)));
    }

    @PATCH
    @Path("{authority}")
    @Operation(operationId = "changeAuthority", summary = "Change parts of an authority", description = """
                    JSON Merge Patch (RFC 7396) or JSON Patch (RFC 6902) of what is read here. Needs If-Match.""")
    public Response patch(
            @PathParam("authority") String address,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            InputStream body)
            throws IOException {
        PartialChange change = PartialChange.of(type == null ? "" : type);
        return editing.patch(sort, address, ifMatch, change, Sent.read(Sent.bytes(body)));
    }

    @DELETE
    @Path("{authority}")
    @Operation(operationId = "removeAuthority", summary = "Remove an authority", description = """
                    One that nothing refers to and that was never public; what was is withdrawn. Needs If-Match.""")
    public Response remove(
            @PathParam("authority") String address, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        UUID id = editing.current(sort, address, ifMatch).id();
        boolean wasPublic = QuarkusTransaction.joiningExisting()
                .call(() -> publications.findByIdOptional(id).isPresent());
        if (wasPublic) {
            throw Refusal.conflict("is-public", "It is or was public; withdraw it instead");
        }
        if (preferences.isCheck()) {
            Trial.of(() -> file.remove(id));
        } else {
            file.remove(id);
        }
        return Response.noContent().build();
    }
}
