package org.vitrine.edm;

import java.util.List;
import org.vitrine.export.Facts;
import org.vitrine.export.House;
import org.vitrine.export.Namespace;
import org.vitrine.export.Phrase;
import org.vitrine.export.Uris;
import org.vitrine.export.XmlDocument;
import org.vitrine.publication.Label;

/// The elements of EDM that occur again and again.
final class EdmWriter {

    static final Namespace EDM = new Namespace("edm", "http://www.europeana.eu/schemas/edm/");
    static final Namespace RDF = new Namespace("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    static final Namespace ORE = new Namespace("ore", "http://www.openarchives.org/ore/terms/");
    static final Namespace SKOS = new Namespace("skos", "http://www.w3.org/2004/02/skos/core#");
    static final Namespace OWL = new Namespace("owl", "http://www.w3.org/2002/07/owl#");
    static final Namespace WGS84 = new Namespace("wgs84", "http://www.w3.org/2003/01/geo/wgs84_pos#");
    static final Namespace RDA = new Namespace("rdaGr2", "http://rdvocab.info/ElementsGr2/");
    static final Namespace EBUCORE = new Namespace("ebucore", "http://www.ebu.ch/metadata/ontologies/ebucore/ebucore#");

    final XmlDocument xml =
            new XmlDocument(RDF, EDM, ORE, SKOS, OWL, WGS84, RDA, EBUCORE, Namespace.DC, Namespace.DCTERMS);
    final House house;

    EdmWriter(House house) {
        this.house = house;
    }

    String document(Runnable content) {
        xml.element(RDF, "RDF", content);
        return xml.end();
    }

    void about(Namespace namespace, String name, String uri, Runnable content) {
        xml.element(namespace, name, () -> {
            xml.attribute(RDF, "about", uri);
            content.run();
        });
    }

    void resource(Namespace namespace, String name, String uri) {
        xml.mark(namespace, name, RDF, "resource", uri);
    }

    void same(Namespace namespace, String name, List<String> uris) {
        uris.stream().filter(Uris::isWeb).distinct().forEach(uri -> resource(namespace, name, uri));
    }

    void labels(List<Phrase> names) {
        names.forEach(name -> xml.leaf(SKOS, "prefLabel", name));
    }

    /// What an object's record keeps of an authority, as a resource of its own.
    void context(Label label) {
        String uri = house.id(label.id());
        switch (label.kind()) {
            case PERSON, ORGANISATION, STATE -> about(EDM, "Agent", uri, () -> named(label));
            case PLACE -> about(EDM, "Place", uri, () -> named(label));
            case OFFICE, DECORATION, OCCASION, SOURCE ->
                about(SKOS, "Concept", uri, () -> {
                    labels(Facts.names(label));
                    same(SKOS, "exactMatch", label.sameAs());
                });
        }
    }

    private void named(Label label) {
        labels(Facts.names(label));
        same(OWL, "sameAs", label.sameAs());
    }
}
