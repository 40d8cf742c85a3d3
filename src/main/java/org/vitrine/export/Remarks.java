package org.vitrine.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.Citation;
import org.vitrine.catalogue.Advice;
import org.vitrine.catalogue.Assertion;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.Description.Basis;
import org.vitrine.catalogue.Insignia;
import org.vitrine.catalogue.Restriction;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.text.LangText;
import org.vitrine.text.Language;

/// What is said of an object that most standards have no element for, as labelled notes, so that no format leaves it
/// out and all say it alike.
public final class Remarks {

    private final Description said;
    private final Facts facts;
    private final List<Remark> all = new ArrayList<>();

    private Remarks(Description said, Facts facts) {
        this.said = said;
        this.facts = facts;
    }

    public static List<Remark> of(Description said, Facts facts) {
        Remarks remarks = new Remarks(said, facts);
        remarks.basis();
        remarks.sides();
        Optional.ofNullable(said.insignia()).ifPresent(remarks::insignia);
        remarks.things();
        remarks.locations();
        remarks.advice("hazard", "hazards", said.hazards());
        said.restrictions().forEach(remarks::restriction);
        remarks.advice("content advice", "content-advice", said.contentAdvice());
        remarks.rights();
        said.assertions().forEach(remarks::assertion);
        OwnWords.of(said, facts)
                .forEach(own ->
                        own.values().forEach(value -> remarks.all.add(new Remark(own.name(), value, List.of()))));
        return remarks.all.stream().filter(remark -> !remark.texts().isEmpty()).toList();
    }

    /// How we come to know of it, which decides whether anybody is said to hold it.
    public static Remark basis(Description said) {
        Basis basis = said.identity().basis();
        return new Remark(
                "basis",
                List.of(Phrase.english(
                        switch (basis) {
                            case HELD -> "Held by this collection.";
                            case ON_LOAN -> "On loan to this collection.";
                            case FORMERLY_HELD -> "Formerly held by this collection.";
                            case KNOWN_FROM_SOURCE -> "Known from a source; no repository is claimed.";
                        })),
                basis == Basis.KNOWN_FROM_SOURCE ? said.references() : List.of());
    }

    private void basis() {
        all.add(basis(said));
    }

    private void sides() {
        said.sides()
                .forEach(side -> all.add(new Remark(
                        side.side() == null ? "side" : "side: " + english("sides", side.side()),
                        side.descriptions().stream().map(Remarks::phrase).toList(),
                        List.of())));
    }

    private void insignia(Insignia insignia) {
        add("suspension", insignia.suspension());
        add("ribbon", insignia.ribbon());
        add("mount", insignia.mount());
        add("enamel", insignia.enamel());
        add("hallmark", insignia.hallmark());
        add("mint mark", insignia.mintMark());
        add("serial number on the piece", insignia.serialNumber());
        Boolean matches = insignia.matchesDocument();
        if (matches != null) {
            all.add(new Remark("serial number matches the document", Phrase.english(matches ? "yes" : "no")));
        }
    }

    private void things() {
        Stream.concat(
                        said.conferrals().stream().flatMap(conferral -> conferral.things().stream()),
                        said.presentations().stream().flatMap(given -> given.things().stream()))
                .forEach(thing ->
                        all.add(new Remark("given together with it", new Phrase(Things.text(thing), thing.lang()))));
    }

    private void locations() {
        said.locations().forEach(location -> {
            String where = Stream.of(
                            facts.label(location.place()).map(Facts::name).map(Phrase::text),
                            Optional.ofNullable(location.asWritten()),
                            written("since", location.since()),
                            written("until", location.until()))
                    .flatMap(Optional::stream)
                    .reduce((one, other) -> one + ", " + other)
                    .orElse("");
            all.add(new Remark("location", new Phrase(where, null)));
        });
    }

    private void advice(String topic, String scheme, List<Advice> advice) {
        advice.forEach(one -> all.add(new Remark(topic, noted(scheme, one.term(), one.note()), List.of())));
    }

    private void restriction(Restriction restriction) {
        String note = Stream.of(Optional.ofNullable(restriction.note()), written("until", restriction.until()))
                .flatMap(Optional::stream)
                .reduce((one, other) -> one + ", " + other)
                .orElse(null);
        all.add(new Remark("restriction", noted("restrictions", restriction.term(), note), List.of()));
    }

    private void rights() {
        Description.Rights rights = said.rights();
        if (rights != null) {
            add("holder of the rights in the record", rights.recordHolder());
            add("on the rights in the record", rights.recordStatement());
            add("holder of the rights in the object", rights.objectHolder());
            add("on the rights in the object", rights.objectStatement());
        }
    }

    private void assertion(Assertion assertion) {
        String certainty = assertion.certainty() == null
                ? ""
                : assertion.certainty().name().toLowerCase(Locale.ROOT);
        String note = assertion.note() == null ? "" : assertion.note();
        String text = certainty.isEmpty() || note.isEmpty() ? certainty + note : certainty + ": " + note;
        all.add(new Remark(
                "on " + assertion.path(),
                List.of(new Phrase(text.isEmpty() ? "attested" : text, null)),
                assertion.source() == null
                        ? List.of()
                        : List.of(new Citation(assertion.id(), assertion.source(), assertion.locator(), null))));
    }

    private void add(String topic, @Nullable String text) {
        Phrase.of(text, null).ifPresent(phrase -> all.add(new Remark(topic, phrase)));
    }

    /// The term in each language, and what is meant by it here.
    private List<Phrase> noted(String scheme, String term, @Nullable String note) {
        return Phrase.all(facts.house().terms().labels(scheme, term)).stream()
                .map(label -> note == null ? label : new Phrase(label.text() + ": " + note, label.lang()))
                .toList();
    }

    private String english(String scheme, String term) {
        return facts.house().terms().labels(scheme, term).in(Language.EN);
    }

    private static Phrase phrase(LangText text) {
        return new Phrase(text.text(), text.lang());
    }

    private static Optional<String> written(String word, @Nullable HistoricalDate date) {
        return Optional.ofNullable(date).map(written -> word + " " + written.asWritten());
    }
}
