package org.vitrine.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vitrine.vocabulary.Concept;
import org.vitrine.vocabulary.Scheme;

/// Concepts as SKOS in JSON-LD (W3C Recommendation of 18 August 2009). The context stands in the document, so that
/// nobody has to fetch another to read it.
record SkosWriter(String baseUrl) {

    private static final Map<String, Object> CONTEXT = context();

    private static Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("skos", "http://www.w3.org/2004/02/skos/core#");
        context.put("id", "@id");
        context.put("type", "@type");
        for (String texts : List.of("prefLabel", "altLabel", "scopeNote")) {
            context.put(texts, Map.of("@id", "skos:" + texts));
        }
        for (String links : List.of(
                "inScheme",
                "topConceptOf",
                "hasTopConcept",
                "broader",
                "narrower",
                "related",
                "exactMatch",
                "closeMatch")) {
            context.put(links, Map.of("@id", "skos:" + links, "@type", "@id"));
        }
        return context;
    }

    Map<String, Object> scheme(Scheme scheme) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("id", address(scheme));
        node.put("type", "skos:ConceptScheme");
        node.put("prefLabel", texts(scheme.labels().byLanguage()));
        node.put(
                "hasTopConcept",
                scheme.concepts().stream()
                        .filter(concept -> concept.broader() == null)
                        .map(concept -> address(scheme, concept.id()))
                        .toList());
        List<Object> graph = new ArrayList<>(List.of(node));
        scheme.concepts().forEach(concept -> graph.add(node(scheme, concept)));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", CONTEXT);
        document.put("@graph", graph);
        return document;
    }

    Map<String, Object> concept(Scheme scheme, Concept concept) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", CONTEXT);
        document.putAll(node(scheme, concept));
        return document;
    }

    private Map<String, Object> node(Scheme scheme, Concept concept) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("id", address(scheme, concept.id()));
        node.put("type", "skos:Concept");
        node.put("prefLabel", texts(concept.labels().byLanguage()));
        put(
                node,
                "altLabel",
                concept.altLabels().stream()
                        .map(alt -> text(alt.text(), alt.lang()))
                        .toList());
        put(node, "scopeNote", texts(concept.scopeNotes().byLanguage()));
        node.put("inScheme", address(scheme));
        if (concept.broader() == null) {
            node.put("topConceptOf", address(scheme));
        } else {
            node.put("broader", address(scheme, concept.broader()));
        }
        put(
                node,
                "narrower",
                scheme.narrower(concept.id()).stream()
                        .map(one -> address(scheme, one.id()))
                        .toList());
        put(
                node,
                "related",
                concept.related().stream().map(one -> address(scheme, one)).toList());
        put(node, "exactMatch", concept.exactMatch());
        put(node, "closeMatch", concept.closeMatch());
        return node;
    }

    private static void put(Map<String, Object> node, String key, List<?> values) {
        if (!values.isEmpty()) {
            node.put(key, values);
        }
    }

    private static List<Map<String, String>> texts(Map<String, String> byLanguage) {
        return byLanguage.entrySet().stream()
                .map(entry -> text(entry.getValue(), entry.getKey()))
                .toList();
    }

    private static Map<String, String> text(String value, String lang) {
        Map<String, String> text = new LinkedHashMap<>();
        text.put("@value", value);
        text.put("@language", lang);
        return text;
    }

    private String address(Scheme scheme) {
        return baseUrl + "/concepts/" + scheme.id();
    }

    private String address(Scheme scheme, String term) {
        return baseUrl + ConceptViews.address(scheme.id(), term);
    }
}
