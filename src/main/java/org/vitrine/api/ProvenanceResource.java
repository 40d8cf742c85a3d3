package org.vitrine.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.provenance.ChainCheck;
import org.vitrine.provenance.ChainText;
import org.vitrine.provenance.ChainText.Names;
import org.vitrine.provenance.Lifetimes;
import org.vitrine.provenance.ProvenanceEvent;
import org.vitrine.text.Language;
import org.vitrine.text.RecordJson;

/// `/api/provenance`: chains of provenance as text, understood.
@Path("/api/provenance")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
public class ProvenanceResource {

    /// Bytes that a request may have.
    static final int MOST_BYTES = 1_000_000;

    private static final ObjectMapper JSON = RecordJson.copy();

    private final Asker asker;
    private final Spoken spoken;

    ProvenanceResource(Asker asker, Spoken spoken) {
        this.asker = asker;
        this.spoken = spoken;
    }

    /// @param events in order, each with ids that are the same for the same text
    /// @param warnings what was not understood, and what is odd
    /// @param text the chain rendered back out
    public record Understood(List<ProvenanceEvent> events, List<Violation> warnings, String text) {}

    @POST
    @Path("parse")
    @Consumes({MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON})
    @Operation(summary = "Understand a chain of provenance", description = """
                    Reads a chain by the convention of the American Alliance of Museums: a semicolon between events that
                    follow each other directly, a full stop where there is or may be a gap. Takes the text as it is
                    (text/plain, UTF-8) or as {"text": …}; at most 1,000,000 bytes, else 413. No text fails: what is not
                    understood stays in the text of its event and is told by a warning of the code provenance-unclear.
                    Nothing is looked up or kept. Messages follow Accept-Language (en, ko, ru).""")
    @RequestBody(
            content = {
                @Content(
                        mediaType = MediaType.TEXT_PLAIN,
                        schema = @Schema(implementation = String.class),
                        examples =
                                @ExampleObject(
                                        name = "chain",
                                        value =
                                                "Possibly commissioned by A. Smith, London, 1949; by descent to his son, John Smith. Purchased by the Museum, 1960.")),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        examples =
                                @ExampleObject(
                                        name = "chain",
                                        value = "{\"text\": \"Gift of A. Smith to the Museum, 1949\"}"))
            })
    @APIResponse(
            responseCode = "200",
            description = "Events, warnings, and the text rendered back out",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Understood.class)))
    @APIResponse(
            responseCode = "413",
            description = "Too large (RFC 9457)",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "422",
            description = "Not JSON with a text (RFC 9457)",
            content = @Content(mediaType = "application/problem+json"))
    public Response parse(InputStream body, @HeaderParam("Content-Type") @Nullable MediaType type) throws IOException {
        Language language = asker.language();
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new Refusal(new Failure.TooLarge("A chain of provenance", MOST_BYTES));
        }
        String sent = new String(bytes, StandardCharsets.UTF_8);
        String text = MediaType.APPLICATION_JSON_TYPE.isCompatible(type == null ? MediaType.TEXT_PLAIN_TYPE : type)
                ? textOf(sent, language)
                : sent;
        ChainText.Reading read = ChainText.parse(text);
        List<Violation> warnings = new ArrayList<>();
        read.unclear()
                .forEach(stretch -> warnings.add(Violation.warning(
                        "provenance-unclear",
                        "provenance." + read.events().get(stretch.event()).id() + ".text",
                        "Not understood: “" + stretch.text() + "”",
                        stretch.text())));
        warnings.addAll(ChainCheck.warnings(read.events(), Names.NONE, Lifetimes.NONE));
        return Response.ok(RecordJson.write(new Understood(
                        read.events(), spoken.in(language, warnings), ChainText.render(read.events(), Names.NONE))))
                .header("Cache-Control", "no-store")
                .build();
    }

    private String textOf(String sent, Language language) {
        List<Violation> wrong = new ArrayList<>();
        try {
            JsonNode tree = JSON.readTree(sent);
            tree.fieldNames().forEachRemaining(name -> {
                if (!name.equals("text")) {
                    wrong.add(Violation.error("unknown-field", name, "There is no field “" + name + "”", name));
                }
            });
            JsonNode text = tree.path("text");
            if (!text.isTextual()) {
                wrong.add(Violation.error("required", "text", "“text” is needed", "text"));
            }
            if (wrong.isEmpty()) {
                return text.asText();
            }
        } catch (JsonProcessingException e) {
            wrong.add(Violation.error("malformed", "", "The record cannot be read as it was sent"));
        }
        throw Refusal.invalid(spoken.in(language, wrong));
    }
}
