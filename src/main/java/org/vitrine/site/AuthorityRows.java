package org.vitrine.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.AuthorityDescription;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.authority.Coordinates;
import org.vitrine.authority.Participant;
import org.vitrine.dating.HistoricalDate;

/// Builds the lines that say who or what an authority is.
final class AuthorityRows {

    private final AuthorityDescription said;
    private final Teller teller;
    private final Words words;
    private final List<Row> rows = new ArrayList<>();

    private AuthorityRows(AuthorityDescription said, Teller teller) {
        this.said = said;
        this.teller = teller;
        this.words = teller.words();
    }

    static List<Row> of(AuthorityDescription said, Teller teller, Terms terms) {
        AuthorityRows built = new AuthorityRows(said, teller);
        built.all(terms);
        return List.copyOf(built.rows);
    }

    private void all(Terms terms) {
        String scheme = said.kind().types();
        if (said.type() != null && scheme != null) {
            add(
                    "row.type",
                    List.of(Value.linked(
                            terms.label(scheme, said.type(), words), ConceptViews.address(scheme, said.type()))));
        }
        date("row.date", said.date());
        date(begin(), said.begin());
        date(end(), said.end());
        add(parent(), teller.authority(said.parent()).stream().toList());
        add(parent(), said.wider().stream().flatMap(one -> wider(one).stream()).toList());
        add("row.place", teller.authority(said.place()).stream().toList());
        add(
                "row.participants",
                said.participants().stream().map(one -> participant(one, terms)).toList());
        add(
                "row.holders",
                said.tenures().stream().flatMap(t -> tenure(t).stream()).toList());
        add(
                "row.successors",
                said.successors().stream()
                        .flatMap(one -> teller.authority(one.agent()).stream())
                        .toList());
        add("row.grades", grades());
        add(
                "row.sections",
                said.sections().stream()
                        .map(one -> Value.of(Said.of(one.heading(), one.lang(), words.language())))
                        .toList());
        add(
                "row.identifiers",
                said.identifiers().stream()
                        .map(one -> Value.of((one.type() == null ? "" : one.type() + " ") + one.value()))
                        .toList());
        Optional.ofNullable(said.coordinates()).ifPresent(c -> add("row.coordinates", List.of(coordinates(c, words))));
    }

    private String begin() {
        return said.kind() == AuthorityKind.PERSON ? "row.born" : "row.begin";
    }

    private String end() {
        return said.kind() == AuthorityKind.PERSON ? "row.died" : "row.end";
    }

    private String parent() {
        return switch (said.kind()) {
            case OCCASION -> "row.part-of-occasion";
            case PLACE -> "row.in-place";
            case OFFICE -> "row.office-of";
            case DECORATION -> "row.conferred-by";
            case SOURCE -> "row.section-of";
            case PERSON, ORGANISATION, STATE -> "row.belongs-to";
        };
    }

    private Optional<Value> tenure(AuthorityDescription.Tenure tenure) {
        Said dates = time(tenure.begin(), tenure.end(), teller);
        return teller.authority(tenure.holder()).map(v -> new Value(v.text(), v.href(), dates, null));
    }

    private Optional<Value> wider(AuthorityDescription.Wider one) {
        Said dates = time(one.begin(), one.end(), teller);
        return teller.authority(one.to()).map(v -> new Value(v.text(), v.href(), dates, null));
    }

    /// From when to when; null when neither is known.
    static @Nullable Said time(@Nullable HistoricalDate begin, @Nullable HistoricalDate end, Teller teller) {
        String from = begin == null ? "" : teller.date(begin).gregorian();
        String to = end == null ? "" : teller.date(end).gregorian();
        return from.isEmpty() && to.isEmpty() ? null : Said.plain(from + " – " + to);
    }

    /// A role is told beside the name unless an office is.
    private Value participant(Participant one, Terms terms) {
        Value told = teller.party(one.party());
        String role = one.role();
        return role == null || told.note() != null
                ? told
                : new Value(told.text(), told.href(), terms.label("event-roles", role, words), null);
    }

    private List<Value> grades() {
        return said.grades().stream()
                .flatMap(grade -> teller.said(grade.names()).stream().limit(1))
                .map(Value::of)
                .toList();
    }

    private void date(String key, @Nullable HistoricalDate date) {
        if (date != null) {
            DateLine line = teller.date(date);
            Said other = line.juche() == null ? null : Said.plain(line.juche());
            add(key, List.of(new Value(Said.plain(line.gregorian()), null, other, null)));
        }
    }

    private void add(String key, List<Value> values) {
        if (!values.isEmpty()) {
            rows.add(new Row(words.say(key), values));
        }
    }

    private static Value coordinates(Coordinates c, Words words) {
        String source = c.source();
        // the shipped places name a source by the slug of its record
        Said note = source == null ? null : Said.plain(words.say("coordinates.from", source.replace('-', ' ')));
        return new Value(Said.plain(degrees(c)), null, note, null);
    }

    private static String degrees(Coordinates c) {
        return String.format(
                Locale.ROOT,
                "%.4f° %s, %.4f° %s",
                c.latitude().abs(),
                c.latitude().signum() < 0 ? "S" : "N",
                c.longitude().abs(),
                c.longitude().signum() < 0 ? "W" : "E");
    }
}
