package org.vitrine.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What each operation takes and answers, for the API's description.
final class Operations {

    private static final String JSON = "application/json";
    private static final Body MERGE = new Body("Anything", """
            {"description": {"objectName": "order"}}""");
    private static final Body PATCH = new Body("Anything", """
            [{"op": "replace", "path": "/description/titles/0/text", "value": "Order of Friendship"}]""");
    private static final Map<String, Described> ALL = new LinkedHashMap<>();

    private Operations() {}

    record Body(String schema, @Nullable String example) {}

    /// @param sent by kind of content, empty for nothing
    /// @param answered null for nothing
    /// @param headers of the answer
    record Described(
            Map<String, Body> sent,
            int status,
            String meaning,
            @Nullable Body answered,
            List<String> headers,
            List<Parameter> parameters) {

        Described taking(String schema, String example) {
            return new Described(
                    Map.of(JSON, new Body(schema, example)), status, meaning, answered, headers, parameters);
        }

        Described takingChanges() {
            Map<String, Body> changes = new LinkedHashMap<>();
            changes.put("application/merge-patch+json", MERGE);
            changes.put("application/json-patch+json", PATCH);
            return new Described(changes, status, meaning, answered, headers, parameters);
        }

        Described with(String... more) {
            return new Described(sent, status, meaning, answered, List.of(more), parameters);
        }

        Described asking(List<Parameter> more) {
            return new Described(sent, status, meaning, answered, headers, more);
        }
    }

    static Optional<Described> find(@Nullable String operationId) {
        return Optional.ofNullable(operationId).map(ALL::get);
    }

    private static Described answering(int status, String meaning, @Nullable String schema) {
        return new Described(
                Map.of(), status, meaning, schema == null ? null : new Body(schema, null), List.of(), List.of());
    }

    private static List<Parameter> list(Parameter... special) {
        List<Parameter> all = new ArrayList<>(List.of(special));
        all.add(ApiDescription.query("kind", "any of these kinds; may be said more than once", null));
        all.add(ApiDescription.query("text", "any name or word in any script", null));
        all.add(ApiDescription.query("changed-since", "an instant or a day (ISO 8601)", null));
        all.add(ApiDescription.query("include", "description gives each record whole", null));
        all.add(ApiDescription.query("cursor", "as `next` has it", null));
        all.add(ApiDescription.limit());
        return all;
    }

    static {
        ALL.put(
                "listObjects",
                answering(200, "A page of objects", "ObjectPage")
                        .with("Link")
                        .asking(list(
                                ApiDescription.query("collection", "slug; may be said more than once", null),
                                ApiDescription.query(
                                        "status",
                                        "of working records; may be said more than once",
                                        DescribedSchemas.words("draft", "in_review", "published", "withdrawn")),
                                ApiDescription.query("occasion", "identifier of an occasion", DescribedSchemas.uuid()),
                                ApiDescription.query(
                                        "party",
                                        "identifier of a person, organisation or state",
                                        DescribedSchemas.uuid()),
                                ApiDescription.query("place", "identifier of a place", DescribedSchemas.uuid()),
                                ApiDescription.query(
                                        "sort",
                                        "a minus sign turns it round; public records are sorted by number or changed; relevance"
                                                + " with a text",
                                        DescribedSchemas.words(
                                                "number",
                                                "-number",
                                                "changed",
                                                "-changed",
                                                "date",
                                                "-date",
                                                "completeness",
                                                "-completeness",
                                                "relevance")))));
        ALL.put("readObject", answering(200, "The object", "Object").with("ETag"));
        ALL.put(
                "enterObject",
                answering(201, "It was entered", "Object")
                        .with("ETag", "Location")
                        .taking("ObjectToEnter", """
                        {"description": {
                          "identity": {"number": "M.1", "collection": "main", "kind": "medal", "level": "ITEM", "basis": "HELD"},
                          "objectName": "medal",
                          "titles": [{"text": "Medal for Valour", "lang": "en", "type": "GIVEN"}],
                          "dates": [{"role": "CONFERRED", "date": "April 14 Juche 76 (1987)"}]}}"""));
        ALL.put(
                "replaceObject",
                answering(200, "As it is now", "Object").with("ETag").taking("Object", "{\"description\": {}}"));
        ALL.put(
                "changeObject",
                answering(200, "As it is now", "Object").with("ETag").takingChanges());
        ALL.put("deleteObject", answering(204, "It was deleted", null));
        ALL.put("undeleteObject", answering(200, "It is back", "Object").with("ETag"));
        ALL.put("listRevisions", answering(200, "The saves", "Items"));
        ALL.put("readRevision", answering(200, "A save and its changes", "Revision"));
        ALL.put(
                "restoreRevision",
                answering(200, "As it is now", "Object")
                        .with("ETag")
                        .taking("Anything", "{\"path\": \"titles.k3x9q2.text\"}"));
        for (String verb : List.of("publish", "submit")) {
            ALL.put(verb + "Object", answering(200, "As it is now", "Object").with("ETag"));
        }
        ALL.put(
                "withdrawObject",
                answering(200, "As it is now", "Object")
                        .with("ETag")
                        .taking("Anything", "{\"reason\": \"Entered twice\"}"));
        ALL.put(
                "sendObjectBack",
                answering(200, "As it is now", "Object")
                        .with("ETag")
                        .taking("Anything", "{\"reason\": \"The date is missing\"}"));
        ALL.put("readReview", answering(200, "How it stands", "Anything"));
        ALL.put("assignObject", answering(200, "How it stands", "Anything").taking("Anything", "{\"to\": \"anna\"}"));
        ALL.put("listComments", answering(200, "The threads", "Items"));
        ALL.put(
                "comment",
                answering(201, "It was said", "Anything")
                        .with("Location")
                        .taking("Anything", "{\"path\": \"objectName\", \"text\": \"Is this an order? @anna\"}"));
        ALL.put("resolveComment", answering(204, "It is settled", null));
        ALL.put("changeObjects", answering(200, "What changed in each", "Items").taking("Anything", """
                {"objects": ["M.1", "M.2"], "merge": {"description": {"objectName": "order"}}}"""));
        ALL.put(
                "publishObjects",
                answering(202, "The job", "Anything")
                        .with("Location")
                        .taking("Anything", "{\"objects\": [\"M.1\", \"M.2\"]}"));
        ALL.put("cloneObject", answering(201, "The copies", "Items").taking("Anything", """
                {"first": "M.10", "count": 3, "fields": ["objectName", "titles", "materials"]}"""));
        ALL.put("listTemplates", answering(200, "The templates", "Items"));
        ALL.put("beginObject", answering(200, "What it starts with", "ObjectToEnter"));
        ALL.put("keepTemplate", answering(201, "It is kept", "Anything").taking("Anything", """
                {"from": "M.1", "fields": ["objectName", "materials"], "name": "Silver medals", "shared": true}"""));
        ALL.put("forgetTemplate", answering(204, "It is forgotten", null));
        authorities();
        ALL.put("readToken", answering(200, "Whose it is", "Anything"));
        ALL.put("listKinds", answering(200, "The kinds", "Items"));
        ALL.put("readKind", answering(200, "The kind", "Anything"));
        ALL.put("listVocabularies", answering(200, "The vocabularies", "Items"));
        ALL.put("readVocabulary", answering(200, "The vocabulary", "Anything"));
        ALL.put("listJobs", answering(200, "The jobs", "Items"));
        ALL.put("readJob", answering(200, "How far it is", "Anything").with("Retry-After"));
        ALL.put("cancelJob", answering(204, "It stops", null));
    }

    private static void authorities() {
        ALL.put(
                "listAuthorities",
                answering(200, "A page of authorities", "AuthorityPage")
                        .with("Link")
                        .asking(list(ApiDescription.query(
                                "sort",
                                "a minus sign turns it round; relevance with a text",
                                DescribedSchemas.words("name", "-name", "changed", "-changed", "relevance")))));
        ALL.put("readAuthority", answering(200, "The authority", "Authority").with("ETag"));
        ALL.put(
                "enterAuthority",
                answering(201, "It was entered", "Authority")
                        .with("ETag", "Location")
                        .taking("AuthorityToEnter", """
                        {"description": {"kind": "PERSON",
                          "names": [{"text": "Anna Petrova", "lang": "en", "use": "PREFERRED"}], "begin": "1912"}}"""));
        ALL.put(
                "replaceAuthority",
                answering(200, "As it is now", "Authority").with("ETag").taking("Authority", "{\"description\": {}}"));
        ALL.put(
                "changeAuthority",
                answering(200, "As it is now", "Authority").with("ETag").takingChanges());
        ALL.put("removeAuthority", answering(204, "It was removed", null));
        ALL.put("listAuthorityRevisions", answering(200, "The saves", "Items"));
        ALL.put("readAuthorityRevision", answering(200, "A save and its changes", "Revision"));
        ALL.put(
                "restoreAuthorityRevision",
                answering(200, "As it is now", "Authority").with("ETag").taking("Anything", "{\"path\": \"begin\"}"));
        ALL.put("listUses", answering(200, "Where it is used", "Items"));
        ALL.put("publishAuthority", answering(200, "As it is now", "Authority").with("ETag", "Link"));
        ALL.put(
                "withdrawAuthority",
                answering(200, "As it is now", "Authority")
                        .with("ETag")
                        .taking("Anything", "{\"reason\": \"Entered twice\"}"));
        ALL.put(
                "moveAuthority",
                answering(200, "As it is now", "Authority")
                        .with("ETag")
                        .taking("Anything", "{\"slug\": \"anna-petrova\"}"));
        ALL.put(
                "mergeAuthority",
                answering(202, "The job", "Anything")
                        .with("Location")
                        .taking("Anything", "{\"into\": \"01990000-0000-7000-8000-000000000001\"}"));
        ALL.put("undoMerge", answering(202, "The job", "Anything").with("Location"));
    }
}
