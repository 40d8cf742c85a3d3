package org.vitrine.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.vitrine.catalogue.Description;
import org.vitrine.publication.PublicRecord.PublicObject;

/// The points of an Object ID description (ICOM, Getty 1993), in its order. A point that nothing is known of is shown
/// empty, so that somebody who holds the thing can fill it in by hand.
///
/// @param points each with what is known, which may be nothing
record ObjectIdSheet(List<Row> points) {

    static ObjectIdSheet of(PublicObject object, ObjectView view, Terms terms, Words words) {
        Description said = object.description();
        Teller teller = new Teller(words, object.labels(), object.objects());
        List<Row> points = new ArrayList<>();
        points.add(row(
                "type",
                words,
                Stream.of(Value.of(
                        view.objectName() == null
                                ? view.kindName()
                                : view.objectName().text()))));
        points.add(row(
                "materials",
                words,
                Stream.concat(
                        used("materials", said.materials(), terms, words),
                        used("techniques", said.techniques(), terms, words))));
        points.add(row(
                "measurements",
                words,
                said.dimensions().stream()
                        .map(Description.Dimension::asWritten)
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(Value::of)));
        points.add(row(
                "inscriptions",
                words,
                said.inscriptions().stream()
                        .map(inscription -> Value.of((inscription.side() == null
                                        ? ""
                                        : terms.label("sides", inscription.side(), words)
                                                        .text() + ": ")
                                + inscription.transcription()))));
        points.add(row("features", words, features(said, terms, words)));
        points.add(row("object-title", words, Stream.of(new Value(view.title(), null, null, null))));
        points.add(row(
                "subject",
                words,
                said.subjects().stream()
                        .flatMap(subject -> teller
                                .authority(subject.authority())
                                .or(() -> java.util.Optional.ofNullable(subject.name())
                                        .map(Value::of))
                                .stream())));
        points.add(row(
                "date",
                words,
                view.dates().stream()
                        .map(dated ->
                                Value.of(dated.role() + ": " + dated.date().gregorian()))));
        points.add(row(
                "maker", words, said.productions().stream().flatMap(made -> teller.parties(made.makers()).stream())));
        points.add(
                row("description", words, view.descriptions().stream().map(text -> new Value(text, null, null, null))));
        points.add(row("number", words, Stream.of(Value.of(object.key()))));
        points.add(row(
                "origin", words, said.productions().stream().flatMap(made -> teller.authority(made.place()).stream())));
        Stream<Value> parts =
                view.parts().stream().map(part -> Value.linked(part.title(), "/objects/" + part.number()));
        points.add(row(
                "related",
                words,
                Stream.of(view.wholes().stream(), parts, view.relations().stream())
                        .flatMap(stream -> stream)));
        return new ObjectIdSheet(points);
    }

    private static Row row(String point, Words words, Stream<Value> values) {
        return new Row(words.say("objectid." + point), values.toList());
    }

    private static Stream<Value> used(String scheme, List<Description.TermUse> uses, Terms terms, Words words) {
        return uses.stream().map(use -> {
            String term = use.term();
            return use.asWritten() != null
                    ? Value.of(use.asWritten())
                    : new Value(term == null ? Said.plain("") : terms.label(scheme, term, words), null, null, null);
        });
    }

    /// What tells this one from others like it.
    private static Stream<Value> features(Description said, Terms terms, Words words) {
        Stream<Value> sides = said.sides().stream()
                .flatMap(side -> side.descriptions().stream()
                        .map(text -> Value.of((side.side() == null
                                        ? ""
                                        : terms.label("sides", side.side(), words)
                                                        .text() + ": ")
                                + text.text())));
        Stream<Value> condition = said.condition().stream()
                .map(text -> new Value(Said.of(text.text(), text.lang(), words.language()), null, null, null));
        Stream<Value> numbers = Stream.ofNullable(said.insignia())
                .filter(Objects::nonNull)
                .flatMap(insignia -> Stream.of(insignia.serialNumber(), insignia.hallmark(), insignia.mintMark()))
                .filter(Objects::nonNull)
                .map(Value::of);
        return Stream.of(sides, numbers, condition).flatMap(stream -> stream);
    }
}
