package org.vitrine.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.vitrine.catalogue.CollectionObject;
import org.vitrine.catalogue.CollectionObjects;
import org.vitrine.catalogue.Deletions;
import org.vitrine.catalogue.Description;
import org.vitrine.paging.Slice;
import org.vitrine.problem.Refusal;
import org.vitrine.publication.Publication;
import org.vitrine.publication.Publications;
import org.vitrine.revision.Revision;

/// `/api/objects`: collection objects listed, read, entered, changed, deleted and brought back.
@Path("/api/objects")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Tag(name = "Objects")
public class ObjectResource {

    private final Asker asker;
    private final Asked asked;
    private final ObjectLists lists;
    private final ObjectSort sort;
    private final Editing editing;
    private final Answering answering;
    private final PublicObjects open;
    private final CollectionObjects objects;
    private final Publications publications;
    private final Deletions deletions;
    private final Preferences preferences;
    private final Once once;

    ObjectResource(
            Asker asker,
            Asked asked,
            ObjectLists lists,
            ObjectSort sort,
            Editing editing,
            Answering answering,
            PublicObjects open,
            CollectionObjects objects,
            Publications publications,
            Deletions deletions,
            Preferences preferences,
            Once once) {
        this.asker = asker;
        this.asked = asked;
        this.lists = lists;
        this.sort = sort;
        this.editing = editing;
        this.answering = answering;
        this.open = open;
        this.objects = objects;
        this.publications = publications;
        this.deletions = deletions;
        this.preferences = preferences;
        this.once = once;
    }

    @GET
    @Operation(operationId = "listObjects", summary = "List objects", description = """
                    Published objects without a token, working ones with a token that reads. Pages are walked by `next`,
                    which is also the header Link with rel="next": nothing is skipped and nothing comes twice while others
                    write. `include=description` gives each object whole.""")
    public Response list(@QueryParam("view") @Nullable String view) {
        Optional<Account> reader = asker.reader(view);
        asked.word("view", List.of("", "public", "working"));
        boolean whole = asked.word("include", List.of("", "description")).equals("description");
        return QuarkusTransaction.joiningExisting()
                .call(() -> reader.map(who -> working(who, whole)).orElseGet(() -> published(whole)));
    }

    private Response working(Account who, boolean whole) {
        Slice<UUID, List<String>> page = lists.working(asked);
        Map<UUID, CollectionObject> found = objects.byId(page.items());
        return Paged.of(
                page.items().stream()
                        .map(found::get)
                        .filter(Objects::nonNull)
                        .map(object -> whole
                                ? answering.whole(sort, sort.get(object.id().toString()), who)
                                : sort.about(object))
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
    @Path("{object}")
    @Operation(operationId = "readObject", summary = "Read an object", description = """
                    By identifier or object number. The published revision without a token, the working record with a token
                    that reads, and with `revision` the state after any save. If-None-Match is answered with 304.""")
    public Response read(
            @PathParam("object") String address,
            @QueryParam("view") @Nullable String view,
            @QueryParam("revision") @Nullable Integer revision) {
        Optional<Account> reader = revision == null ? asker.reader(view) : asker.reader("working");
        return QuarkusTransaction.joiningExisting()
                .call(() -> reader.map(who -> read(address, revision, who))
                        .orElseGet(() -> open.read("objects", address, answering)));
    }

    private Response read(String address, @Nullable Integer number, Account who) {
        Sort.Working<Description> now = sort.get(address);
        if (number == null) {
            return answering.read(now.version(), answering.whole(sort, now, who));
        }
        Revision revision = editing.revision(now.id(), number);
        ObjectNode then = Histories.about(revision);
        then.set(Editing.DESCRIPTION, sort.seenBy(who, sort.open(revision)));
        return answering.read(number, then);
    }

    @POST
    @Operation(operationId = "enterObject", summary = "Enter an object", description = """
                    Takes {"description": …}. Entries of lists get an id when they bring none; a date is given as it is
                    written and understood. `GET /api/templates/new/{kind}` gives what a new record starts with.""")
    public Response enter(InputStream body, @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable MediaType type)
            throws IOException {
        byte[] bytes = Sent.json(body, type);
        return once.together(bytes, () -> editing.enter(sort, Sent.read(bytes)));
    }

    @PUT
    @Path("{object}")
    @Operation(operationId = "replaceObject", summary = "Replace an object's description", description = """
                    What was read can be put back as it is: all but the description is ignored. Needs If-Match.""")
    public Response put(
            @PathParam("object") String address,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable MediaType type,
            InputStream body)
            throws IOException {
        byte[] bytes = Sent.json(body, type);
        return editing.put(sort, address, ifMatch, Sent.read(bytes));
    }

    @PATCH
    @Path("{object}")
    @Operation(operationId = "changeObject", summary = "Change parts of an object", description = """
                    JSON Merge Patch (RFC 7396) or JSON Patch (RFC 6902) of what is read here. Needs If-Match.""")
    public Response patch(
            @PathParam("object") String address,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            InputStream body)
            throws IOException {
        PartialChange change = PartialChange.of(type == null ? "" : type);
        byte[] bytes = Sent.bytes(body);
        return editing.patch(sort, address, ifMatch, change, Sent.read(bytes));
    }

    @DELETE
    @Path("{object}")
    @Operation(operationId = "deleteObject", summary = "Delete an object", description = """
                    What is public is withdrawn first, and what others refer to stays. It can be brought back. Needs
                    If-Match.""")
    public Response delete(
            @PathParam("object") String address, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        UUID id = editing.current(sort, address, ifMatch).id();
        deletionOf(() -> deletions.delete(id, asker.account().author(), preferences.reason(), null));
        return Response.noContent().build();
    }

    @POST
    @Path("{object}/undelete")
    @Operation(operationId = "undeleteObject", summary = "Bring a deleted object back", description = """
                    As it was when it was deleted, under the same number. Takes its identifier.""")
    public Response undelete(@PathParam("object") String address, InputStream body) throws IOException {
        UUID id = ObjectSort.uuid(address).orElseThrow(() -> Refusal.notFound("deleted object", address));
        return once.together(Sent.bytes(body), () -> {
            deletionOf(() -> deletions.undelete(id, asker.account().author(), preferences.reason()));
            return preferences.isCheck()
                    ? Response.noContent().build()
                    : QuarkusTransaction.joiningExisting()
                            .call(() -> answering.written(Response.ok(), sort, sort.get(id.toString()), null));
        });
    }

    private void deletionOf(Runnable work) {
        if (preferences.isCheck()) {
            Trial.of(work);
        } else {
            work.run();
        }
    }
}
