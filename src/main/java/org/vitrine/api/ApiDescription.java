package org.vitrine.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Right;
import org.vitrine.account.RightsTable;
import org.vitrine.text.RecordJson;

/// Completes the description of the API while it is built, from what decides at work: the table of rights says which
/// scope an endpoint needs, the shape of a record what its JSON looks like.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {

    private static final String JSON = "application/json";
    private static final String TOKEN = "token";
    private static final int MOST = 200;

    private static final Map<String, String> REFUSALS = new TreeMap<>(Map.of(
            "401", "No token, or one that is no longer good",
            "403", "The token or its owner may not do this",
            "404", "There is no such record",
            "406", "There is no such form of this",
            "409", "Its state does not allow it",
            "412", "Somebody saved meanwhile: current is the newest version, changed what it says otherwise",
            "413", "Too large",
            "415", "Sent as another kind of content than is taken",
            "422", "Something is wrong with what was sent; all of it is told at once",
            "428", "If-Match is needed"));

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null || api.getPaths().getPathItems() == null) {
            return;
        }
        // pages are no part of it, wherever their classes lie
        List.copyOf(api.getPaths().getPathItems().keySet()).stream()
                .filter(path -> path.startsWith("/desk/"))
                .forEach(api.getPaths()::removePathItem);
        api.setInfo(OASFactory.createInfo()
                .title("Vitrine")
                .version("1")
                .description(
                        "What the desk can do to a record, programs can do here, through the same services. Without a"
                                + " token what is public is read; a token is made on the desk under one's own name. Every write of"
                                + " a record takes the ETag that was read as If-Match, `check=true` looks without doing, `reason`"
                                + " says why, and a POST with an Idempotency-Key is done once. Messages follow Accept-Language (en,"
                                + " ko, ru)."));
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        DescribedSchemas.all().forEach(api.getComponents()::addSchema);
        api.getComponents()
                .addSecurityScheme(
                        TOKEN,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("Made on /desk/me for some of the scopes read, write, publish, media"));
        REFUSALS.forEach((status, meaning) -> api.getComponents().addResponse("Refused" + status, problem(meaning)));
        api.getComponents()
                .addResponse(
                        "Refused429",
                        problem("Too many requests; Retry-After says when to ask again")
                                .addHeader("Retry-After", header("seconds")));
        RightsTable rights = RightsTable.load();
        api.getPaths().getPathItems().forEach((path, item) -> {
            if (path.startsWith("/api/")) {
                item.getOperations()
                        .forEach((method, operation) -> complete(
                                path,
                                method,
                                operation,
                                Optional.ofNullable(rights.endpoints().get(method + " " + path))));
            }
        });
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation, Optional<Right> right) {
        Operations.Described spoken =
                Operations.find(operation.getOperationId()).orElse(null);
        boolean writes = method != PathItem.HttpMethod.GET && method != PathItem.HttpMethod.HEAD;
        if (spoken != null) {
            sends(operation, spoken);
            answers(operation, spoken);
            spoken.parameters().forEach(parameter -> add(operation, parameter));
            if (writes) {
                add(operation, query("check", "true looks at everything and does nothing", null));
                add(operation, query("reason", "why, for the history", null));
            }
            if (method == PathItem.HttpMethod.POST) {
                add(operation, sentHeader("Idempotency-Key", "any text of up to 200 characters, kept for 24 hours"));
            }
        }
        refusals(path, writes, operation, right);
        right.flatMap(Right::scope).ifPresent(scope -> {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(TOKEN));
            operation.addExtension("x-scope", scope.name().toLowerCase(Locale.ROOT));
            right.flatMap(Right::role).ifPresent(role -> operation.addExtension("x-role", role.word()));
        });
        if (right.filter(Right.ANYONE::equals).isPresent()) {
            operation.addSecurityRequirement(OASFactory.createSecurityRequirement());
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(TOKEN));
        }
    }

    private static void sends(Operation operation, Operations.Described spoken) {
        operation.setRequestBody(null);
        if (!spoken.sent().isEmpty()) {
            Content content = OASFactory.createContent();
            spoken.sent().forEach((type, body) -> content.addMediaType(type, media(body)));
            operation.setRequestBody(OASFactory.createRequestBody().content(content));
        }
    }

    private static void answers(Operation operation, Operations.Described spoken) {
        APIResponses responses = OASFactory.createAPIResponses();
        APIResponse done = OASFactory.createAPIResponse().description(spoken.meaning());
        if (spoken.answered() != null) {
            done.content(OASFactory.createContent().addMediaType(JSON, media(spoken.answered())));
        }
        spoken.headers().forEach(name -> done.addHeader(name, header(name)));
        responses.addAPIResponse(Integer.toString(spoken.status()), done);
        if (spoken.headers().contains("ETag")
                && spoken.status() == 200
                && spoken.sent().isEmpty()) {
            responses.addAPIResponse("304", OASFactory.createAPIResponse().description("As the client knows it"));
        }
        operation.setResponses(responses);
    }

    private static MediaType media(Operations.Body body) {
        MediaType media = OASFactory.createMediaType().schema(DescribedSchemas.ref(body.schema()));
        if (body.example() != null) {
            media.example(RecordJson.read(body.example(), Object.class));
        }
        return media;
    }

    private static void refusals(String path, boolean writes, Operation operation, Optional<Right> right) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        List<String> statuses = new ArrayList<>(List.of("406", "422", "429"));
        if (right.filter(one -> one != Right.ANYONE).isPresent()) {
            statuses.addAll(List.of("401", "403"));
        }
        if (path.contains("{")) {
            statuses.add("404");
        }
        if (writes && right.filter(one -> one != Right.ANYONE).isPresent()) {
            statuses.addAll(List.of("409", "413", "415"));
        }
        boolean conditional = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(one -> "If-Match".equals(one.getName()));
        if (conditional) {
            statuses.addAll(List.of("412", "428"));
        }
        statuses.stream()
                .sorted()
                .filter(status -> operation.getResponses().getAPIResponse(status) == null)
                .forEach(status -> operation
                        .getResponses()
                        .addAPIResponse(
                                status, OASFactory.createAPIResponse().ref("#/components/responses/Refused" + status)));
    }

    private static void add(Operation operation, Parameter parameter) {
        List<Parameter> present = operation.getParameters() == null ? List.of() : operation.getParameters();
        if (present.stream().noneMatch(one -> parameter.getName().equals(one.getName()))) {
            operation.addParameter(parameter);
        }
    }

    static Parameter query(String name, String description, @Nullable Schema schema) {
        return OASFactory.createParameter()
                .in(Parameter.In.QUERY)
                .name(name)
                .description(description)
                .schema(schema == null ? DescribedSchemas.text() : schema);
    }

    static Parameter limit() {
        return query(
                "limit",
                "items a page",
                DescribedSchemas.whole().minimum(java.math.BigDecimal.ONE).maximum(java.math.BigDecimal.valueOf(MOST)));
    }

    private static Parameter sentHeader(String name, String description) {
        return OASFactory.createParameter()
                .in(Parameter.In.HEADER)
                .name(name)
                .description(description)
                .schema(DescribedSchemas.text());
    }

    private static Header header(String description) {
        return OASFactory.createHeader().description(description).schema(DescribedSchemas.text());
    }

    private static APIResponse problem(String meaning) {
        return OASFactory.createAPIResponse()
                .description(meaning)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType().schema(DescribedSchemas.ref("Problem"))));
    }
}
