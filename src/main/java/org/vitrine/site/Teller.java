package org.vitrine.site;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.Citation;
import org.vitrine.authority.Party;
import org.vitrine.catalogue.Description;
import org.vitrine.dating.Calendar;
import org.vitrine.dating.DateText;
import org.vitrine.dating.Decision;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.publication.Label;
import org.vitrine.publication.ObjectLabel;
import org.vitrine.text.LangText;
import org.vitrine.text.Language;
import org.vitrine.text.Localized;

/// Puts what a record says into words of the reader's language, with the names that were published with it.
record Teller(Words words, Map<UUID, Label> labels, Map<UUID, ObjectLabel> objects) {

    Language language() {
        return words.language();
    }

    Said said(Localized text) {
        return Said.of(text.in(language()), text.languageFor(language()), language());
    }

    Said said(LangText text) {
        return Said.of(text.text(), text.lang(), language());
    }

    /// The texts in the reader's language when there are any, else all of them, each marked.
    List<Said> said(List<LangText> texts) {
        List<LangText> own =
                texts.stream().filter(t -> language().tag().equals(t.lang())).toList();
        return (own.isEmpty() ? texts : own).stream().map(this::said).toList();
    }

    /// The title in the reader's language, else in English, else the first; the number when there is none.
    static Said title(Description description, Language language) {
        return best(description, language)
                .map(t -> Said.of(t.text(), t.lang(), language))
                .orElseGet(() -> Said.plain(description.identity().number().value()));
    }

    static Optional<Description.Title> best(Description description, Language language) {
        return Stream.of(language.tag(), Language.EN.tag())
                .flatMap(tag -> description.titles().stream().filter(t -> tag.equals(t.lang())))
                .filter(t -> t.type() != Description.TitleType.FORMER)
                .findFirst()
                .or(() -> description.titles().stream().findFirst());
    }

    Optional<Value> authority(@Nullable UUID id) {
        return Optional.ofNullable(id).map(labels::get).map(l -> Value.linked(said(l.names()), address(l)));
    }

    static String address(Label label) {
        return "/" + label.kind().folder() + "/" + label.slug();
    }

    Optional<Value> object(UUID id) {
        return Optional.ofNullable(objects.get(id)).map(o -> Value.linked(said(o.titles()), "/objects/" + o.number()));
    }

    Value party(Party party) {
        if (party.isOthers()) {
            return Value.of(words.say("party.others"));
        }
        Value who = authority(party.agent())
                .orElseGet(() -> Value.of(party.name() == null ? words.say("party.unknown") : party.name()));
        Optional<Value> office = authority(party.office());
        String written = party.officeAsWritten();
        Said note = office.map(Value::text).orElseGet(() -> written == null ? null : Said.plain(written));
        Optional<Value> body = authority(party.organisation());
        if (body.isEmpty()) {
            return new Value(
                    who.text(), who.href(), note, office.map(Value::href).orElse(null));
        }
        return note == null
                ? new Value(
                        who.text(), who.href(), body.get().text(), body.get().href())
                : new Value(
                        who.text(),
                        who.href(),
                        Said.plain(note.text() + ", " + body.get().text().text()),
                        null);
    }

    List<Value> parties(List<Party> parties) {
        return parties.stream().map(this::party).toList();
    }

    DateLine date(HistoricalDate date) {
        Locale locale = language().locale();
        String juche =
                date.calendar() == Calendar.JUCHE ? DateText.juche(date, locale).orElse(null) : null;
        String check = date.check().name().toLowerCase(Locale.ROOT);
        return new DateLine(DateText.of(date, locale), juche, date.asWritten(), date.edtf(), check, check(date));
    }

    private String check(HistoricalDate date) {
        Decision decision = date.decision();
        return switch (date.check()) {
            case AGREES -> words.say("date.agrees");
            case DISAGREES -> words.say("date.disagrees", String.join(" / ", date.readings()));
            case SINGLE -> date.calendar() == Calendar.JUCHE ? words.say("date.single-juche") : "";
            case DECIDED -> words.say("date.decided", decision == null ? "" : decision.why());
        };
    }

    SourceLine source(Citation citation) {
        Value source = authority(citation.source()).orElseGet(() -> Value.of(words.say("source.unnamed")));
        return new SourceLine(source, citation.locator(), citation.quotation());
    }

    /// Where something is said.
    ///
    /// @param locator section or page
    /// @param quotation the source's own words
    record SourceLine(
            Value source,
            @Nullable String locator,
            @Nullable String quotation) {}
}
