package org.vitrine.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.AuthorityDescription;
import org.vitrine.authority.AuthorityDescription.Coordinates;
import org.vitrine.authority.AuthorityKind;
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
        if (said.type() != null) {
            add("row.type", List.of(Value.of(terms.label("occasion-types", said.type(), words))));
        }
        date("row.date", said.date());
        date(begin(), said.begin());
        date(end(), said.end());
        add(parent(), teller.authority(said.parent()).stream().toList());
        add("row.place", teller.authority(said.place()).stream().toList());
        add("row.participants", teller.parties(said.participants()));
        add(
                "row.holders",
                said.tenures().stream().flatMap(t -> tenure(t).stream()).toList());
        add(
                "row.successors",
                said.successors().stream()
                        .flatMap(id -> teller.authority(id).stream())
                        .toList());
        Optional.ofNullable(said.coordinates())
                .ifPresent(c -> add("row.coordinates", List.of(Value.of(coordinates(c)))));
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
        String from = tenure.begin() == null ? "" : teller.date(tenure.begin()).gregorian();
        String to = tenure.end() == null ? "" : teller.date(tenure.end()).gregorian();
        Said dates = from.isEmpty() && to.isEmpty() ? null : Said.plain(from + " – " + to);
        return teller.authority(tenure.holder()).map(v -> new Value(v.text(), v.href(), dates, null));
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

    private static String coordinates(Coordinates c) {
        return String.format(
                Locale.ROOT,
                "%.4f° %s, %.4f° %s",
                Math.abs(c.latitude()),
                c.latitude() < 0 ? "S" : "N",
                Math.abs(c.longitude()),
                c.longitude() < 0 ? "W" : "E");
    }
}
