package org.vitrine.site;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vitrine.text.RecordJson;

/// What programs can do here, for the people who write them: the API's description as a page, without a script and
/// without anybody else's server. Its path is that of the API's own classes: one below `/` would be hidden by them.
@Path("/api")
public class ProgramPages {

    /// Written while the service is built.
    private static final String DESCRIPTION = "META-INF/quarkus-generated-openapi-doc.JSON";

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final Frame frame;

    ProgramPages(Frame frame) {
        this.frame = frame;
    }

    /// @param scope of the token, empty when none is needed
    record Call(
            String id,
            String method,
            String path,
            String summary,
            String text,
            String scope,
            List<Parameter> parameters,
            List<Example> examples,
            List<String> answers) {}

    record Parameter(String name, String in, String text) {}

    record Example(String type, String body) {}

    record Group(String name, List<Call> calls) {}

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance programs(String base, List<Group> groups, Page page, Words w);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance programs() {
        Words words = frame.words();
        return Templates.programs(
                frame.baseUrl(), Groups.ALL, frame.page(words.say("api.title"), "data", words.say("api.lead")), words);
    }

    /// Read once, when the page is asked for first.
    private static final class Groups {
        static final List<Group> ALL = groups();

        private Groups() {}
    }

    private static List<Group> groups() {
        JsonNode api = description();
        Map<String, List<Call>> byTag = new LinkedHashMap<>();
        api.path("paths")
                .properties()
                .forEach(path -> METHODS.forEach(method -> {
                    JsonNode operation = path.getValue().path(method);
                    if (operation.isObject() && path.getKey().startsWith("/api/")) {
                        String tag = operation.path("tags").path(0).asText("Understanding");
                        byTag.computeIfAbsent(tag, _ -> new ArrayList<>()).add(call(path.getKey(), method, operation));
                    }
                }));
        return byTag.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        java.util.Comparator.comparingInt((String tag) -> tag.equals("Objects") ? 0 : 1)
                                .thenComparing(tag -> tag)))
                .map(group -> new Group(group.getKey(), List.copyOf(group.getValue())))
                .toList();
    }

    private static JsonNode description() {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(DESCRIPTION)) {
            return in == null
                    ? RecordJson.object()
                    : RecordJson.readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Call call(String path, String method, JsonNode operation) {
        List<Parameter> parameters = new ArrayList<>();
        operation
                .path("parameters")
                .forEach(one -> parameters.add(new Parameter(
                        one.path("name").asText(),
                        one.path("in").asText(),
                        one.path("description").asText(""))));
        List<Example> examples = new ArrayList<>();
        operation.path("requestBody").path("content").properties().forEach(content -> {
            JsonNode example = content.getValue().path("example");
            if (example.isContainerNode()) {
                examples.add(new Example(content.getKey(), example.toPrettyString()));
            }
        });
        List<String> answers = new ArrayList<>();
        operation.path("responses").fieldNames().forEachRemaining(answers::add);
        return new Call(
                method + path.replaceAll("[^a-z]+", "-"),
                method.toUpperCase(Locale.ROOT),
                path,
                operation.path("summary").asText(),
                operation.path("description").asText("").replaceAll("\\s+", " ").strip(),
                operation.path("x-scope").asText(""),
                parameters,
                examples,
                answers);
    }
}
