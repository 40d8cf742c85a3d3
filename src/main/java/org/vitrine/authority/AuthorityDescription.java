package org.vitrine.authority;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.form.Form;
import org.vitrine.text.Item;
import org.vitrine.text.LangText;
import org.vitrine.text.Language;
import org.vitrine.text.Localized;

/// What an authority record says. One shape for all kinds; the parts that only some kinds have are null or empty
/// in the others.
///
/// @param names at least one, the preferred ones first
/// @param begin when it came to be: birth, founding, institution
/// @param end when it ceased: death, dissolution, abolition
/// @param date of an occasion or publication as one statement, which may have gaps (an EDTF set)
/// @param type narrower kind, a term ("state-visit", "meeting", "order")
/// @param parent the one whole: occasion in occasion, decoration's conferring body, office's body, source's whole
/// @param wider what it belonged to and when: wider places of a place, bodies and states of an agent
/// @param place where an occasion was, a body sat, a publication appeared
/// @param participants of an occasion, and who made a source, each in a role
/// @param tenures of an office
/// @param grades of a decoration, the highest first
/// @param successors of an agent that came to an end
/// @param sections of a source, in its order
/// @param descriptions one or two sentences, in any language
/// @param history life of a person, history of a body, place or decoration; longer than a description
/// @param matches the same thing elsewhere (Wikidata, ULAN, TGN, Nomisma)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AuthorityDescription(
        AuthorityKind kind,
        List<Name> names,
        @Nullable HistoricalDate begin,
        @Nullable HistoricalDate end,
        @Nullable HistoricalDate date,
        @Nullable String type,
        @Nullable UUID parent,
        List<Wider> wider,
        @Nullable UUID place,
        @Nullable Coordinates coordinates,
        List<Participant> participants,
        List<Tenure> tenures,
        List<Grade> grades,
        List<Successor> successors,
        List<Section> sections,
        List<Identifier> identifiers,
        List<LangText> descriptions,
        List<LangText> history,
        List<Match> matches,
        List<Citation> sources,
        List<AuthorityNote> notes) {

    /// The number of this JSON's shape; raised with an upcaster when a stored record would no longer open.
    public static final int SCHEMA = 2;

    public static final Form<AuthorityDescription> FORM = Form.of(AuthorityDescription.class);

    /// Something that it belonged to, for a time or always.
    public record Wider(
            String id,
            UUID to,
            @Nullable HistoricalDate begin,
            @Nullable HistoricalDate end) implements Item {}

    /// Who held an office when.
    ///
    /// @param source an authority of kind source that says so
    /// @param locator section or page within it
    public record Tenure(
            String id,
            UUID holder,
            @Nullable HistoricalDate begin,
            @Nullable HistoricalDate end,
            @Nullable UUID source,
            @Nullable String locator)
            implements Item {}

    /// A class of an order or medal.
    ///
    /// @param names in any language
    public record Grade(String id, List<LangText> names) implements Item {
        public Grade {
            names = listOf(names);
        }
    }

    public record Successor(String id, UUID agent) implements Item {}

    /// A part of a publication that can be cited.
    ///
    /// @param heading as the publication has it, or what describes a part without one
    public record Section(
            String id,
            String heading,
            @Nullable String lang,
            @Nullable String note) implements Item {}

    /// @param type what gives out such numbers: ISBN, ISSN, OCLC
    public record Identifier(
            String id, String value, @Nullable String type) implements Item {}

    /// @param uri `http` or `https`
    public record Match(String id, String uri, Degree degree) implements Item {}

    /// SKOS Reference, section 10: mapping properties.
    public enum Degree {
        EXACT,
        CLOSE
    }

    /// @param internal kept from the public
    public record AuthorityNote(
            String id, String text, @Nullable String lang, boolean internal) implements Item {}

    public AuthorityDescription {
        names = listOf(names);
        wider = listOf(wider);
        participants = listOf(participants);
        tenures = listOf(tenures);
        grades = listOf(grades);
        successors = listOf(successors);
        sections = listOf(sections);
        identifiers = listOf(identifiers);
        descriptions = listOf(descriptions);
        history = listOf(history);
        matches = listOf(matches);
        sources = listOf(sources);
        notes = listOf(notes);
    }

    /// Begins a description; what is not said of it stays empty.
    public static AuthorityBuilder of(AuthorityKind kind, List<Name> names) {
        return new AuthorityBuilder(kind, names);
    }

    /// Begins another description that is like this one.
    public AuthorityBuilder but() {
        return new AuthorityBuilder(this);
    }

    /// The least that can be said: a kind and a name.
    public static AuthorityDescription named(AuthorityKind kind, Name name) {
        return of(kind, List.of(name)).build();
    }

    /// What the public may see: without internal notes.
    public AuthorityDescription publicPart() {
        return but().notes(notes.stream().filter(note -> !note.internal()).toList())
                .build();
    }

    /// The preferred name in a language, else in English, else the first name there is.
    public String name(Language language) {
        return preferred().in(language);
    }

    public Localized preferred() {
        Map<String, String> found = new LinkedHashMap<>();
        for (Name name : names) {
            if (name.use() == Name.Use.PREFERRED) {
                found.putIfAbsent(name.lang() == null ? "und" : name.lang(), name.text());
            }
        }
        if (found.isEmpty() && !names.isEmpty()) {
            found.put("und", names.getFirst().text());
        }
        return new Localized(found);
    }

    /// URIs of exactly the same thing elsewhere.
    @JsonIgnore
    public List<String> sameAs() {
        return matches.stream()
                .filter(match -> match.degree() == Degree.EXACT)
                .map(Match::uri)
                .toList();
    }

    private static <T> List<T> listOf(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
