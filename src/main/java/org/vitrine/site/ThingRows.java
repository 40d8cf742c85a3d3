package org.vitrine.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.catalogue.Acquisition;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.DocumentLanguage;
import org.vitrine.catalogue.Insignia;
import org.vitrine.catalogue.Location;
import org.vitrine.catalogue.Original;
import org.vitrine.catalogue.Restriction;
import org.vitrine.dating.HistoricalDate;

/// Lines of the label that few objects have: what is particular to insignia, documents and copies, where the object is
/// from and kept, and what is to be minded.
final class ThingRows {

    private final Description said;
    private final Teller teller;
    private final Words words;
    private final Terms terms;
    private final Assurances assurances;
    private final List<Row> rows = new ArrayList<>();

    ThingRows(Description said, Teller teller, Terms terms, Assurances assurances) {
        this.said = said;
        this.teller = teller;
        this.words = teller.words();
        this.terms = terms;
        this.assurances = assurances;
    }

    List<Row> rows() {
        Insignia insignia = said.insignia();
        if (insignia != null) {
            insignia(insignia);
        }
        add("row.languages", said.languages().stream().map(this::language).toList(), "languages");
        for (Original.Kind kind : Original.Kind.values()) {
            add(
                    "row.original." + kind.name().toLowerCase(Locale.ROOT),
                    said.originals().stream()
                            .filter(original -> original.kind() == kind)
                            .map(this::original)
                            .flatMap(Optional::stream)
                            .toList(),
                    said.originals().stream()
                            .filter(original -> original.kind() == kind)
                            .map(original -> "originals." + original.id())
                            .toArray(String[]::new));
        }
        for (Acquisition one : said.acquisitions()) {
            acquisition(one, "acquisitions." + one.id());
        }
        add("row.location", said.locations().stream().map(this::location).toList(), "locations");
        add(
                "row.restrictions",
                said.restrictions().stream().map(this::restriction).toList(),
                "restrictions");
        add(
                "row.hazards",
                said.hazards().stream()
                        .map(one -> noted(terms.label("hazards", one.term(), words), one.note()))
                        .toList(),
                "hazards");
        return rows;
    }

    private void insignia(Insignia insignia) {
        add("row.suspension", insignia.suspension(), "insignia.suspension");
        add("row.ribbon", insignia.ribbon(), "insignia.ribbon");
        add("row.mount", insignia.mount(), "insignia.mount");
        add("row.enamel", insignia.enamel(), "insignia.enamel");
        add("row.hallmark", insignia.hallmark(), "insignia.hallmark");
        add("row.mint-mark", insignia.mintMark(), "insignia.mintMark");
        String serial = insignia.serialNumber();
        Boolean matches = insignia.matchesDocument();
        if (serial != null) {
            String note = matches == null ? null : words.say(matches ? "serial.matches" : "serial.differs");
            add(
                    "row.serial-on-piece",
                    List.of(noted(Said.plain(serial), note)),
                    "insignia.serialNumber",
                    "insignia.matchesDocument");
        }
    }

    private Value language(DocumentLanguage one) {
        Locale locale = Locale.forLanguageTag(one.language());
        String name = locale.getDisplayName(words.language().locale());
        return noted(Said.plain(name.isEmpty() ? one.language() : name), one.note());
    }

    private Optional<Value> original(Original original) {
        return Optional.ofNullable(original.object())
                .flatMap(teller::object)
                .or(() -> Optional.ofNullable(original.name()).map(Value::of));
    }

    private void acquisition(Acquisition one, String at) {
        String method = one.method() == null
                ? null
                : terms.label("acquisition-methods", one.method(), words).text();
        String how = Stream.of(
                        Optional.ofNullable(method),
                        Optional.ofNullable(one.date()).map(this::day))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        add("row.acquired", how, at + ".method", at + ".date");
        add("row.acquired-from", teller.parties(one.from()), at + ".from");
        add("row.acquisition-reference", one.reference(), at + ".reference");
        add("row.acquisition-note", one.note(), at + ".note");
    }

    private Value location(Location one) {
        Value place = teller.authority(one.place())
                .orElseGet(() -> Value.of(Objects.requireNonNullElse(one.asWritten(), words.say("location.unnamed"))));
        boolean both = one.place() != null && one.asWritten() != null;
        HistoricalDate since = one.since();
        HistoricalDate until = one.until();
        String times = Stream.of(
                        Optional.ofNullable(both ? one.asWritten() : null),
                        Optional.ofNullable(since == null ? null : words.say("location.since", day(since))),
                        Optional.ofNullable(until == null ? null : words.say("location.until", day(until))))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return new Value(place.text(), place.href(), times.isEmpty() ? null : Said.plain(times), null);
    }

    private Value restriction(Restriction one) {
        HistoricalDate until = one.until();
        String note = Stream.of(
                        Optional.ofNullable(one.note()),
                        Optional.ofNullable(until == null ? null : words.say("location.until", day(until))))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return noted(terms.label("restrictions", one.term(), words), note.isEmpty() ? null : note);
    }

    private String day(HistoricalDate date) {
        return teller.date(date).gregorian();
    }

    private static Value noted(Said text, @Nullable String note) {
        return new Value(text, null, note == null ? null : Said.plain(note), null);
    }

    private void add(String key, @Nullable String value, String... paths) {
        if (value != null && !value.isBlank()) {
            add(key, List.of(Value.of(value)), paths);
        }
    }

    private void add(String key, List<Value> values, String... paths) {
        if (!values.isEmpty()) {
            rows.add(new Row(words.say(key), values, assurances.at(paths)));
        }
    }
}
