package org.vitrine.edm;

import static org.vitrine.edm.EdmWriter.EBUCORE;
import static org.vitrine.edm.EdmWriter.EDM;
import static org.vitrine.edm.EdmWriter.ORE;
import static org.vitrine.export.Namespace.DC;
import static org.vitrine.export.Namespace.DCTERMS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vitrine.catalogue.Description;
import org.vitrine.dublincore.Statement;
import org.vitrine.dublincore.Statement.Encoding;
import org.vitrine.dublincore.Term;
import org.vitrine.export.Facts;
import org.vitrine.export.House;
import org.vitrine.export.Namespace;
import org.vitrine.export.Phrase;
import org.vitrine.export.Remark;
import org.vitrine.export.Remarks;
import org.vitrine.export.Uris;
import org.vitrine.publication.Label;
import org.vitrine.publication.PublicPicture;
import org.vitrine.publication.PublicRecord.PublicObject;

/// An object in EDM: what Dublin Core says of it, with resources in place of names where there are any.
final class EdmObject {

    /// Whose values may be resources of ours.
    private static final Set<Term> LINKED =
            Set.of(Term.CREATOR, Term.CONTRIBUTOR, Term.SUBJECT, Term.SPATIAL, Term.COVERAGE, Term.SOURCE);

    /// The schema has them as text.
    private static final Set<Term> LITERAL = Set.of(Term.TITLE, Term.ALTERNATIVE, Term.IDENTIFIER, Term.LANGUAGE);

    /// EDM has no element for these; rights stand with the aggregation.
    private static final Set<Term> LEFT_OUT = Set.of(Term.RIGHTS_HOLDER, Term.LICENSE, Term.BIBLIOGRAPHIC_CITATION);

    /// EDM has no element for these but for what they narrow.
    private static final Set<Term> WIDENED = Set.of(Term.ABSTRACT, Term.ACCESS_RIGHTS);

    private static final String NOT_EVALUATED = "http://rightsstatements.org/vocab/CNE/1.0/";

    private final PublicObject object;
    private final Description said;
    private final House house;
    private final List<Statement> statements;
    private final Facts facts;
    private final EdmWriter edm;
    private final Map<Phrase, Optional<Label>> byName = new HashMap<>();

    EdmObject(PublicObject object, House house, List<Statement> statements) {
        this.object = object;
        this.said = object.description();
        this.house = house;
        this.statements = statements;
        this.facts = Facts.of(object, house);
        this.edm = new EdmWriter(house);
        // of two with the same name neither is meant for certain
        object.labels()
                .values()
                .forEach(label -> byName.merge(Facts.name(label), Optional.of(label), (_, _) -> Optional.empty()));
    }

    String write() {
        return edm.document(() -> {
            edm.about(EDM, "ProvidedCHO", house.id(object.id()), this::provided);
            pictures().forEach(this::webResource);
            object.labels().values().stream()
                    .sorted(java.util.Comparator.comparing(Label::id))
                    .forEach(edm::context);
            edm.about(ORE, "Aggregation", house.id(object.id(), "aggregation"), this::aggregation);
        });
    }

    private void provided() {
        statements.stream()
                .filter(statement -> !LEFT_OUT.contains(statement.term()))
                // the resources of places, occasions and agents say it of themselves
                .filter(statement -> !statement.repeats())
                .forEach(this::statement);
        if (statements.stream().noneMatch(statement -> statement.term() == Term.TITLE)) {
            edm.xml.leaf(DC, "title", facts.title(said));
        }
        // what no element of Dublin Core is mapped to stands there under its name already
        Set<String> already = statements.stream().map(Statement::value).collect(Collectors.toSet());
        for (Remark remark : Remarks.of(said, facts)) {
            remark.texts().stream()
                    .map(remark::labelled)
                    .filter(text -> !already.contains(text.text()))
                    .forEach(text -> edm.xml.leaf(DC, "description", text));
        }
        // the schema wants a language for a text, and says "no linguistic content" by this code (ISO 639-2)
        boolean text = house.terms().dcmiType(object.kind()).equals("Text");
        if (text && statements.stream().noneMatch(statement -> statement.term() == Term.LANGUAGE)) {
            edm.xml.leaf(
                    DC,
                    "language",
                    said.languages().isEmpty()
                            ? "und"
                            : said.languages().getFirst().language());
        }
        object.labels().values().stream()
                .filter(label -> label.kind().isAgent())
                .sorted(java.util.Comparator.comparing(Label::id))
                .forEach(agent -> edm.resource(EDM, "hasMet", house.id(agent.id())));
        said.relations().stream()
                .filter(relation -> facts.object(relation.object()).isPresent())
                .forEach(relation -> edm.resource(EDM, "isRelatedTo", house.id(relation.object())));
        edm.xml.leaf(EDM, "type", text ? "TEXT" : "IMAGE");
    }

    private void statement(Statement statement) {
        Term term = WIDENED.contains(statement.term())
                ? statement.term().refines().orElse(statement.term())
                : statement.term();
        Namespace namespace = term.element().filter(term::equals).isPresent() ? DC : DCTERMS;
        String name = term.word();
        Phrase phrase = new Phrase(statement.value(), statement.lang());
        Optional<String> resource = LITERAL.contains(statement.term()) ? Optional.empty() : resource(statement, phrase);
        resource.ifPresentOrElse(
                uri -> edm.resource(namespace, name, uri), () -> edm.xml.leaf(namespace, name, phrase));
    }

    private Optional<String> resource(Statement statement, Phrase phrase) {
        if (statement.encoding() == Encoding.URI) {
            return Optional.of(statement.value()).filter(Uris::isWeb);
        }
        return LINKED.contains(statement.term())
                ? byName.getOrDefault(phrase, Optional.empty()).map(label -> house.id(label.id()))
                : Optional.empty();
    }

    /// An illustration is no view of the object and is not offered as one.
    private List<Description.Picture> pictures() {
        Map<UUID, PublicPicture> files = files();
        return said.pictures().stream()
                .filter(picture -> picture.view() != Description.View.ILLUSTRATION)
                .filter(picture -> files.containsKey(picture.file()))
                .collect(Collectors.toMap(
                        Description.Picture::file, Function.identity(), (one, _) -> one, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private Map<UUID, PublicPicture> files() {
        return object.pictures().stream()
                .collect(Collectors.toMap(PublicPicture::file, Function.identity(), (one, _) -> one));
    }

    private void webResource(Description.Picture picture) {
        edm.about(EDM, "WebResource", house.display(picture.file()), () -> {
            Phrase.of(picture.creator(), null).ifPresent(creator -> edm.xml.leaf(DC, "creator", creator));
            picture.captions()
                    .forEach(caption -> edm.xml.leaf(DC, "description", new Phrase(caption.text(), caption.lang())));
            edm.xml.leaf(DC, "format", "image/jpeg");
            Phrase.of(picture.rightsHolder(), null).ifPresent(holder -> edm.xml.leaf(DC, "rights", holder));
            Phrase.of(picture.rightsStatement(), null).ifPresent(text -> edm.xml.leaf(DC, "rights", text));
            if (Uris.isWeb(picture.rights())) {
                edm.resource(EDM, "rights", String.valueOf(picture.rights()));
            }
            edm.xml.leaf(EBUCORE, "hasMimeType", "image/jpeg");
        });
    }

    private void aggregation() {
        List<Description.Picture> pictures = pictures();
        Phrase provider = house.provider(said.identity().collection());
        edm.resource(EDM, "aggregatedCHO", house.id(object.id()));
        edm.xml.leaf(EDM, "dataProvider", provider);
        pictures.stream().skip(1).forEach(picture -> edm.resource(EDM, "hasView", house.display(picture.file())));
        edm.resource(EDM, "isShownAt", house.page("objects", object.key()));
        if (!pictures.isEmpty()) {
            UUID first = pictures.getFirst().file();
            edm.resource(EDM, "isShownBy", house.display(first));
            edm.resource(EDM, "object", house.thumbnail(first));
        }
        edm.xml.leaf(EDM, "provider", provider);
        edm.resource(EDM, "rights", rights(pictures));
    }

    /// Of what is shown: the first picture, else the object; nobody has examined them when neither says.
    private String rights(List<Description.Picture> pictures) {
        Description.Rights rights = said.rights();
        return Optional.ofNullable(
                        pictures.isEmpty() ? null : pictures.getFirst().rights())
                .or(() -> Optional.ofNullable(rights == null ? null : rights.object()))
                .filter(Uris::isWeb)
                // Europeana writes its list with http
                .map(uri -> uri.replaceFirst("^https://", "http://"))
                .orElse(NOT_EVALUATED);
    }
}
