package org.vitrine.iiif;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.vitrine.problem.Refusal;
import org.vitrine.publication.Change;
import org.vitrine.publication.ChangeOrder;
import org.vitrine.publication.Changes;
import org.vitrine.publication.Publication.Family;

/// `/iiif/discovery`: every change of a published object, in the one order of all changes (IIIF Change Discovery API
/// 1.0, level 2). A page is a fixed stretch of that order, so what stands on it stands there for good, and only the
/// last page grows.
@Path("/iiif/discovery")
@Produces(MediaType.APPLICATION_JSON)
public class DiscoveryResource {

    /// Positions of the change order on one page; those of authorities leave room.
    static final int POSITIONS_A_PAGE = 1000;

    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,14}");
    private static final String COLLECTION = "OrderedCollection";
    private static final String PAGE = "OrderedCollectionPage";

    private final Changes changes;
    private final ChangeOrder order;
    private final String base;

    DiscoveryResource(Changes changes, ChangeOrder order, @ConfigProperty(name = "vitrine.base-url") String base) {
        this.changes = changes;
        this.order = order;
        this.base = base;
    }

    @GET
    @Path("activity-stream.json")
    @Operation(summary = "Where the stream of changes begins and ends (IIIF Change Discovery 1.0)")
    public Response stream(@Context Request request) {
        long head = order.head();
        ActivityStream stream = new ActivityStream(
                streamAddress(),
                COLLECTION,
                reference(changes.firstAfter(Family.OBJECT, 0)),
                reference(changes.lastBefore(Family.OBJECT, head + 1)),
                List.of(new ActivityStream.SeeAlso(
                        base + "/oai?verb=Identify", "Dataset", "text/xml", "The same objects over OAI-PMH 2.0")));
        return answer(request, head, stream, false);
    }

    /// @param text number of the page, from 0
    @GET
    @Path("page/{page}.json")
    @Operation(summary = "A stretch of the stream of changes, oldest first")
    public Response page(@PathParam("page") String text, @Context Request request) {
        long page = number(text, "page");
        long after = page * POSITIONS_A_PAGE;
        // what is committed later belongs to a later look
        long head = order.head();
        long upTo = Math.min(after + POSITIONS_A_PAGE, head);
        List<Change> found = changes.between(Family.OBJECT, after, upTo);
        if (found.isEmpty()) {
            throw Refusal.notFound("page of changes", text);
        }
        OptionalLong next = changes.firstAfter(Family.OBJECT, after + POSITIONS_A_PAGE);
        ActivityPage body = new ActivityPage(
                pageAddress(page),
                PAGE,
                new ActivityPage.Reference(streamAddress(), COLLECTION),
                reference(changes.lastBefore(Family.OBJECT, after + 1)),
                reference(next.isPresent() && next.getAsLong() <= head ? next : OptionalLong.empty()),
                found.stream().map(change -> Activity.of(change, base)).toList());
        return answer(request, upTo + (body.next() == null ? 0 : 1), body, body.next() != null);
    }

    /// @param text its position in the change order
    @GET
    @Path("activity/{position}")
    @Operation(summary = "One change")
    public Response activity(@PathParam("position") String text, @Context Request request) {
        Change change = changes.findByIdOptional(number(text, "change"))
                .filter(found -> found.family() == Family.OBJECT)
                .orElseThrow(() -> Refusal.notFound("change", text));
        return answer(request, change.position(), Activity.of(change, base), true);
    }

    private Response answer(Request request, long version, Object body, boolean complete) {
        EntityTag tag = new EntityTag(Long.toString(version));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        CacheControl cache = new CacheControl();
        cache.setMaxAge(complete ? 3600 : 0);
        return (unchanged == null ? Response.ok(body) : unchanged)
                .tag(tag)
                .cacheControl(cache)
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }

    private ActivityPage.@Nullable Reference reference(OptionalLong position) {
        return position.isEmpty()
                ? null
                : new ActivityPage.Reference(pageAddress((position.getAsLong() - 1) / POSITIONS_A_PAGE), PAGE);
    }

    private String streamAddress() {
        return base + "/iiif/discovery/activity-stream.json";
    }

    private String pageAddress(long page) {
        return base + "/iiif/discovery/page/" + page + ".json";
    }

    private static long number(String text, String what) {
        if (!NUMBER.matcher(text).matches()) {
            throw Refusal.notFound(what, text);
        }
        return Long.parseLong(text);
    }
}
