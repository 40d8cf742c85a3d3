package org.vitrine.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.vitrine.authority.AuthorityDescription;
import org.vitrine.catalogue.Description;
import org.vitrine.form.Shape;

/// What the API's description says of JSON: of records it is read off the same shape that reads what is sent.
final class DescribedSchemas {

    private static final String COMPONENTS = "#/components/schemas/";

    private DescribedSchemas() {}

    static Schema ref(String name) {
        return OASFactory.createSchema().ref(COMPONENTS + name);
    }

    /// All schemas by name.
    static Map<String, Schema> all() {
        Map<String, Schema> all = new LinkedHashMap<>();
        all.put("ObjectDescription", of(Description.FORM.shape()).description("What is said of an object"));
        all.put(
                "AuthorityDescription",
                of(AuthorityDescription.FORM.shape()).description("What is said of an authority"));
        all.put("Date", date());
        all.put(
                "Published",
                object(Map.of(
                        "state", words("published", "withdrawn"),
                        "version", whole(),
                        "address", text(),
                        "first", instant(),
                        "changed", instant(),
                        "reason", text())));
        all.put(
                "Object",
                record(
                        "ObjectDescription",
                        Map.of(
                                "number", text(),
                                "collection", text(),
                                "status", words("draft", "in_review", "published", "withdrawn"),
                                "completeness", whole(),
                                "createdAt", instant())));
        all.put(
                "Authority",
                record("AuthorityDescription", Map.of("slug", text(), "name", text(), "mergedInto", uuid())));
        all.put(
                "ObjectToEnter",
                object(Map.of("description", ref("ObjectDescription"))).required(List.of("description")));
        all.put(
                "AuthorityToEnter",
                object(Map.of("description", ref("AuthorityDescription"))).required(List.of("description")));
        all.put("ObjectPage", page("Object"));
        all.put("AuthorityPage", page("Authority"));
        all.put("FieldChange", object(Map.of("path", text(), "before", text(), "after", text())));
        all.put(
                "Revision",
                object(Map.of(
                        "id", uuid(),
                        "version", whole(),
                        "author", text(),
                        "savedAt", instant(),
                        "reason", text(),
                        "comparedWith", whole(),
                        "changes", list(ref("FieldChange")),
                        "description", anything())));
        all.put(
                "Violation",
                object(Map.of(
                        "severity", words("ERROR", "WARNING"),
                        "code", text(),
                        "path", text().description("of the field, with the ids of entries"),
                        "pointer", text().description("to its place in what was sent (RFC 6901)"),
                        "message", text(),
                        "arguments", list(text()))));
        all.put(
                "Problem",
                object(Map.of(
                                "type", text().description("urn:vitrine:problem:…, stable"),
                                "title", text(),
                                "status", whole(),
                                "detail", text(),
                                "violations", list(ref("Violation")),
                                "current", anything(),
                                "changed", list(ref("FieldChange"))))
                        .description("Problem details (RFC 9457)"));
        all.put("Items", object(Map.of("items", list(anything()))).required(List.of("items")));
        all.put("Anything", anything());
        return all;
    }

    private static Schema record(String description, Map<String, Schema> more) {
        Map<String, Schema> parts = new LinkedHashMap<>();
        parts.put("id", uuid());
        parts.put("kind", text());
        parts.put("version", whole());
        parts.put("updatedAt", instant());
        parts.putAll(more);
        parts.values().forEach(part -> part.readOnly(true));
        parts.put("published", ref("Published"));
        parts.put("description", ref(description));
        parts.put("warnings", list(ref("Violation")).readOnly(true));
        return object(parts).required(List.of("id", "kind", "version"));
    }

    private static Schema page(String item) {
        return object(Map.of("items", list(ref(item)), "next", text().description("address of the next page")))
                .required(List.of("items"));
    }

    private static Schema of(Shape shape) {
        return switch (shape) {
            case Shape.Group(var parts) -> {
                Map<String, Schema> properties = new LinkedHashMap<>();
                parts.forEach(part -> properties.put(part.key(), of(part.shape())));
                List<String> needed = parts.stream()
                        .filter(part -> part.needed() && part.shape() instanceof Shape.Value)
                        .map(Shape.Part::key)
                        .toList();
                Schema group = object(properties);
                yield needed.isEmpty() ? group : group.required(needed);
            }
            case Shape.Repeated(var item) -> {
                Schema one = of(item);
                one.addProperty("id", text().pattern("^[a-z0-9]{1,32}$").description("made when it is not given"));
                yield list(one);
            }
            case Shape.Keyed _ -> object().additionalPropertiesSchema(list(text()));
            case Shape.Open(var each) -> object().additionalPropertiesSchema(of(each));
            case Shape.Value value -> of(value);
        };
    }

    private static Schema of(Shape.Value value) {
        return switch (value.type()) {
            case TEXT -> text();
            case DATE -> ref("Date");
            case REFERENCE -> uuid();
            case YES_NO -> OASFactory.createSchema().addType(SchemaType.BOOLEAN);
            case WHOLE_NUMBER -> whole();
            case DECIMAL -> OASFactory.createSchema().addType(SchemaType.NUMBER);
            case CHOICE -> words(value.constants().toArray(String[]::new));
        };
    }

    /// A date is sent as a text, and read as everything that was understood.
    private static Schema date() {
        Schema understood = object(Map.of(
                "asWritten", text(),
                "edtf", text().description("ISO 8601-2; given only where the words mean something else"),
                "calendar", words("GREGORIAN", "JUCHE").readOnly(true),
                "eraYear", whole().readOnly(true),
                "earliest", text().readOnly(true),
                "latest", text().readOnly(true),
                "check", words("AGREES", "DISAGREES", "SINGLE", "DECIDED").readOnly(true),
                "decision", object(Map.of("who", text(), "why", text())),
                "readings", list(text()).readOnly(true)));
        return OASFactory.createSchema()
                .description("As the source writes it: “April 14 Juche 76 (1987)”, “c. 1950”, “before 1912”")
                .oneOf(List.of(text().examples(List.of("April 14 Juche 76 (1987)")), understood));
    }

    static Schema object(Map<String, Schema> properties) {
        Schema object = object();
        // in one order, so that the description is the same whenever it is made
        new java.util.TreeMap<>(properties).forEach(object::addProperty);
        return object;
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(SchemaType.OBJECT);
    }

    static Schema list(Schema items) {
        return OASFactory.createSchema().addType(SchemaType.ARRAY).items(items);
    }

    static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    static Schema whole() {
        return OASFactory.createSchema().addType(SchemaType.INTEGER);
    }

    static Schema words(String... words) {
        return text().enumeration(List.of((Object[]) words));
    }

    static Schema uuid() {
        return text().format("uuid");
    }

    static Schema instant() {
        return text().format("date-time");
    }

    private static Schema anything() {
        return OASFactory.createSchema();
    }
}
