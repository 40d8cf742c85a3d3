package org.vitrine.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vitrine.account.Account;
import org.vitrine.catalogue.ProfilesInForce;
import org.vitrine.problem.Refusal;
import org.vitrine.profile.Profile;
import org.vitrine.text.RecordJson;
import org.vitrine.vocabulary.Scheme;
import org.vitrine.vocabulary.Vocabularies;

/// What records are described with: kinds of object with their fields, vocabularies; and who asks.
@Path("/api")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Kinds, vocabularies and the token")
public class ReferenceResource {

    private final Asker asker;
    private final ProfilesInForce profiles;
    private final Vocabularies vocabularies;

    ReferenceResource(Asker asker, ProfilesInForce profiles, Vocabularies vocabularies) {
        this.asker = asker;
        this.profiles = profiles;
        this.vocabularies = vocabularies;
    }

    @GET
    @Path("me")
    @Operation(operationId = "readToken", summary = "Read whose token it is and what it may do")
    public Response me() {
        Account who = asker.account();
        ObjectNode me = RecordJson.object();
        me.put("id", who.id().toString());
        me.put("userName", who.userName());
        me.put("displayName", who.displayName());
        me.put("role", who.role().word());
        me.put("privateFields", who.mayReadPrivate());
        who.collections().ifPresent(some -> me.set("collections", RecordJson.tree(some)));
        me.set(
                "scopes",
                RecordJson.tree(asker.scopes().stream()
                        .map(scope -> scope.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList()));
        return Answering.json(me);
    }

    @GET
    @Path("kinds")
    @Operation(operationId = "listKinds", summary = "List the kinds of object")
    public Response kinds() {
        return Answering.json(Map.of(
                "items",
                profiles.current().all().stream()
                        .map(profile -> RecordJson.object()
                                .put("kind", profile.kind())
                                .put("address", "/api/kinds/" + profile.kind())
                                .<ObjectNode>set("labels", RecordJson.tree(profile.labels())))
                        .toList()));
    }

    @GET
    @Path("kinds/{kind}")
    @Operation(operationId = "readKind", summary = "Read a kind of object", description = """
                    Its sections and fields in order, which of them are required to save and to publish, and the fields that
                    only this kind has.""")
    public Response kind(@PathParam("kind") String kind) {
        Profile profile = profiles.current().get(kind);
        ObjectNode answer = RecordJson.object();
        answer.put("kind", profile.kind());
        answer.set("labels", RecordJson.tree(profile.labels()));
        answer.set("plural", RecordJson.tree(profile.plural()));
        answer.set("sortedBy", RecordJson.tree(profile.sortedBy()));
        answer.set("sections", RecordJson.tree(profile.sections()));
        answer.set("custom", RecordJson.tree(profile.custom().values()));
        ObjectNode fields = answer.putObject("fields");
        profile.guide().entries().forEach((path, entry) -> fields.set(path, RecordJson.tree(entry)));
        answer.put("hash", profile.hash());
        return Answering.json(answer);
    }

    @GET
    @Path("vocabularies")
    @Operation(operationId = "listVocabularies", summary = "List the vocabularies")
    public Response vocabularies() {
        return Answering.json(Map.of(
                "items",
                vocabularies.schemes().stream()
                        .flatMap(id -> vocabularies.find(id).stream())
                        .map(scheme -> RecordJson.object()
                                .put("id", scheme.id())
                                .put("address", "/api/vocabularies/" + scheme.id())
                                .put("terms", scheme.concepts().size())
                                .<ObjectNode>set("labels", RecordJson.tree(scheme.labels())))
                        .toList()));
    }

    @GET
    @Path("vocabularies/{vocabulary}")
    @Operation(operationId = "readVocabulary", summary = "Read a vocabulary with all its terms")
    public Response vocabulary(@PathParam("vocabulary") String id) {
        Scheme scheme = vocabularies.find(id).orElseThrow(() -> Refusal.notFound("vocabulary", id));
        return Answering.json(scheme);
    }
}
