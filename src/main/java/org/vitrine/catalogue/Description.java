package org.vitrine.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.Citation;
import org.vitrine.authority.Party;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.form.Form;
import org.vitrine.form.TextRule;
import org.vitrine.provenance.ProvenanceEvent;
import org.vitrine.text.Item;
import org.vitrine.text.LangText;

/// What is said of a collection object, in units of information of Spectrum 5.1, LIDO and CDWA. Every repeated item
/// has an id, so that a path such as `titles.k3x9q2.text` names one value for good.
///
/// @param objectName what it is, a term of the vocabulary `object-names`
/// @param dates those that belong to no event of the object; see [#datesByRole]
/// @param wholes the objects that this one is part of, or possibly a member of
/// @param dublinCore overrides by element or DCMI term name, each replacing what the profile's mapping would give
/// @param custom values of the fields that only the object's profile knows, by field key
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Description(
        Identity identity,
        @Nullable String objectName,
        List<Title> titles,
        @Nullable ItemCount count,
        List<OtherNumber> otherNumbers,
        List<LangText> descriptions,
        List<TermUse> materials,
        List<TermUse> techniques,
        List<Dimension> dimensions,
        List<LangText> condition,
        List<Inscription> inscriptions,
        List<Conferral> conferrals,
        List<Presentation> presentations,
        List<Installation> installations,
        List<Production> productions,
        List<RoleDate> dates,
        List<ProvenanceEvent> provenance,
        List<Subject> subjects,
        List<PartOf> wholes,
        List<Relation> relations,
        List<Picture> pictures,
        @Nullable Rights rights,
        List<Citation> references,
        List<Note> notes,
        Map<String, List<String>> dublinCore,
        Map<String, List<String>> custom) {

    /// The number of this JSON's shape; raised with an upcaster when a stored record would no longer open.
    public static final int SCHEMA = 1;

    public static final Form<Description> FORM = Form.of(
            Description.class,
            new TextRule(
                    ObjectNumber.class,
                    text -> ObjectNumber.parse(text).isPresent(),
                    "number-malformed",
                    "is not an object number: letters, digits, . - and _"));

    /// @param number never used again once given
    /// @param collection slug of the collection
    /// @param kind key of the profile: medal, certificate, gift, plaque, photograph or a kind of one's own
    /// @param basis how we come to know of it
    public record Identity(ObjectNumber number, String collection, String kind, Level level, Basis basis) {}

    /// @param lang BCP 47 tag, null when not known
    public record Title(String id, String text, @Nullable String lang, TitleType type) implements Item {}

    public enum TitleType {
        GIVEN,
        TRANSLATED,
        FORMER,
        INSCRIBED
    }

    /// How many items a record stands for: "more than 20" is at least 21 with no upper end.
    public record ItemCount(
            @Nullable String asWritten,
            @Nullable Integer least,
            @Nullable Integer most) {}

    public record OtherNumber(
            String id, String number, @Nullable String type) implements Item {}

    /// @param term of the field's vocabulary; null when only `asWritten` is known
    public record TermUse(
            String id, @Nullable String term, @Nullable String asWritten) implements Item {}

    /// @param part of the object that was measured; null for the whole
    /// @param type height, width, depth, diameter, thickness, weight, length
    /// @param unit mm, cm, m, g, kg
    /// @param asWritten what was typed
    public record Dimension(
            String id,
            @Nullable String part,
            @Nullable String type,
            java.math.@Nullable BigDecimal value,
            @Nullable String unit,
            @Nullable String asWritten)
            implements Item {}

    /// @param position obverse, reverse, edge, base …
    /// @param script ISO 15924 code
    public record Inscription(
            String id,
            @Nullable String position,
            String transcription,
            @Nullable String lang,
            @Nullable String script,
            @Nullable String transliteration,
            @Nullable String translation)
            implements Item {}

    /// The award of an order, medal, title or membership, with what came with it.
    ///
    /// @param decoration an authority of kind decoration
    /// @param decorationClass grade or class within it
    /// @param posthumous null when not known
    /// @param occasion an authority of kind occasion
    public record Conferral(
            String id,
            @Nullable HistoricalDate date,
            @Nullable UUID decoration,
            @Nullable String decorationClass,
            @Nullable String serialNumber,
            @Nullable String instrument,
            List<Party> awardingBodies,
            List<Party> presenters,
            List<Party> recipients,
            List<Party> receivers,
            boolean andOthers,
            @Nullable Boolean posthumous,
            @Nullable UUID occasion,
            @Nullable UUID place)
            implements Item {
        public Conferral {
            awardingBodies = listOf(awardingBodies);
            presenters = listOf(presenters);
            recipients = listOf(recipients);
            receivers = listOf(receivers);
        }
    }

    /// The giving of a gift.
    ///
    /// @param andOthers the list of givers ends in "and others"
    public record Presentation(
            String id,
            @Nullable HistoricalDate date,
            List<Party> givers,
            boolean andOthers,
            List<Party> intermediaries,
            List<Party> recipients,
            List<Party> receivers,
            @Nullable UUID occasion,
            @Nullable UUID place)
            implements Item {
        public Presentation {
            givers = listOf(givers);
            intermediaries = listOf(intermediaries);
            recipients = listOf(recipients);
            receivers = listOf(receivers);
        }
    }

    /// The putting up of a plaque or monument.
    ///
    /// @param commemorates occasion that it recalls
    /// @param inSitu whether it is still there; null when not known
    public record Installation(
            String id,
            @Nullable HistoricalDate date,
            @Nullable UUID place,
            @Nullable String site,
            List<Party> installers,
            List<Party> unveilers,
            List<Party> honours,
            @Nullable UUID commemorates,
            @Nullable Boolean inSitu)
            implements Item {
        public Installation {
            installers = listOf(installers);
            unveilers = listOf(unveilers);
            honours = listOf(honours);
        }
    }

    public record Production(
            String id,
            @Nullable HistoricalDate date,
            List<Party> makers,
            @Nullable UUID place,
            @Nullable String note) implements Item {
        public Production {
            makers = listOf(makers);
        }
    }

    public record RoleDate(String id, DateRole role, HistoricalDate date) implements Item {}

    public enum DateRole {
        CONFERRED,
        PRESENTED,
        MADE,
        INSTALLED,
        INSTITUTED,
        DATED,
        UNSPECIFIED
    }

    /// Whom or what the object shows, is about or names.
    ///
    /// @param authority null when unidentified or only named
    public record Subject(
            String id,
            SubjectRole role,
            @Nullable UUID authority,
            @Nullable String name) implements Item {}

    public enum SubjectRole {
        DEPICTS,
        ABOUT,
        RELATED_OCCASION
    }

    /// @param object the whole, set or group
    /// @param possibly it is not certain that this one belongs to it
    public record PartOf(String id, UUID object, boolean possibly) implements Item {}

    /// @param type a term ("matches", "copy-of", "see-also")
    public record Relation(String id, String type, UUID object) implements Item {}

    /// @param file of the `media` package
    /// @param view what it shows
    /// @param rights URI of a Creative Commons licence or a rightsstatements.org statement
    public record Picture(
            String id,
            UUID file,
            View view,
            List<LangText> captions,
            @Nullable String rights,
            @Nullable String creator,
            boolean shown)
            implements Item {
        public Picture {
            captions = listOf(captions);
        }
    }

    /// An illustration is drawn, and never stands for a side of the object.
    public enum View {
        OBVERSE,
        REVERSE,
        EDGE,
        DETAIL,
        WHOLE,
        CERTIFICATE,
        IN_SITU,
        ILLUSTRATION
    }

    /// @param record licence of the metadata, URI
    /// @param object status of the thing itself, URI
    public record Rights(
            @Nullable String record,
            @Nullable String object,
            @Nullable String creditLine) {}

    /// @param internal kept from the public
    public record Note(String id, String text, @Nullable String lang, boolean internal) implements Item {}

    public enum Level {
        ITEM,
        SET,
        GROUP
    }

    public enum Basis {
        HELD,
        ON_LOAN,
        FORMERLY_HELD,
        /// nobody here holds it; a source attests it, and exports name no repository but the source
        KNOWN_FROM_SOURCE
    }

    public Description {
        titles = listOf(titles);
        otherNumbers = listOf(otherNumbers);
        descriptions = listOf(descriptions);
        materials = listOf(materials);
        techniques = listOf(techniques);
        dimensions = listOf(dimensions);
        condition = listOf(condition);
        inscriptions = listOf(inscriptions);
        conferrals = listOf(conferrals);
        presentations = listOf(presentations);
        installations = listOf(installations);
        productions = listOf(productions);
        dates = listOf(dates);
        provenance = listOf(provenance);
        subjects = listOf(subjects);
        wholes = listOf(wholes);
        relations = listOf(relations);
        pictures = listOf(pictures);
        references = listOf(references);
        notes = listOf(notes);
        dublinCore = dublinCore == null ? Map.of() : Map.copyOf(dublinCore);
        custom = custom == null ? Map.of() : Map.copyOf(custom);
    }

    /// All dates of the object, those of its events with the event's role.
    public List<RoleDate> datesByRole() {
        return Stream.of(
                        conferrals.stream().map(c -> dated(c.id(), DateRole.CONFERRED, c.date())),
                        presentations.stream().map(p -> dated(p.id(), DateRole.PRESENTED, p.date())),
                        installations.stream().map(i -> dated(i.id(), DateRole.INSTALLED, i.date())),
                        productions.stream().map(p -> dated(p.id(), DateRole.MADE, p.date())),
                        dates.stream().map(Optional::of))
                .flatMap(s -> s)
                .flatMap(Optional::stream)
                .toList();
    }

    /// What the public may see: without internal notes, hidden pictures and withheld details.
    public Description publicPart() {
        return new Description(
                identity,
                objectName,
                titles,
                count,
                otherNumbers,
                descriptions,
                materials,
                techniques,
                dimensions,
                condition,
                inscriptions,
                conferrals,
                presentations,
                installations,
                productions,
                dates,
                provenance.stream().map(ProvenanceEvent::publicPart).toList(),
                subjects,
                wholes,
                relations,
                pictures.stream().filter(Picture::shown).toList(),
                rights,
                references,
                notes.stream().filter(note -> !note.internal()).toList(),
                dublinCore,
                custom);
    }

    private static Optional<RoleDate> dated(String id, DateRole role, @Nullable HistoricalDate date) {
        return date == null ? Optional.empty() : Optional.of(new RoleDate(id, role, date));
    }

    private static <T> List<T> listOf(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
