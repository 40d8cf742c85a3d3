package org.vitrine.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.Citation;
import org.vitrine.authority.Party;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.form.EntryText;
import org.vitrine.form.Form;
import org.vitrine.form.TextRule;
import org.vitrine.provenance.ProvenanceEvent;
import org.vitrine.text.Item;
import org.vitrine.text.LangText;

/// What is said of a collection object, in units of information of Spectrum 5.1, LIDO and CDWA. Every repeated item
/// has an id, so that a path such as `titles.k3x9q2.text` names one value for good.
///
/// @param objectName what it is, a term of the vocabulary `object-names`
/// @param languages of a document
/// @param originals what it is a copy, replica or duplicate of
/// @param sharedEvents events that another record tells and this object has a part in; [SharedEvents] reads them
/// @param dates those that belong to no event of the object; see [#datesByRole]
/// @param locations the newest first; those that are not shown are no part of the public record
/// @param wholes the objects that this one is part of, or possibly a member of
/// @param dublinCore overrides by element or DCMI term name, each replacing what the profile's mapping would give
/// @param assertions certainty, source and note of single values
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
        List<Side> sides,
        List<Inscription> inscriptions,
        @Nullable Insignia insignia,
        List<DocumentLanguage> languages,
        List<Original> originals,
        List<Conferral> conferrals,
        List<Presentation> presentations,
        List<Installation> installations,
        List<Production> productions,
        List<SharedEvent> sharedEvents,
        List<RoleDate> dates,
        List<ProvenanceEvent> provenance,
        List<Acquisition> acquisitions,
        List<Location> locations,
        List<Subject> subjects,
        List<PartOf> wholes,
        List<Relation> relations,
        List<Picture> pictures,
        List<Advice> hazards,
        List<Restriction> restrictions,
        List<Advice> contentAdvice,
        @Nullable Rights rights,
        List<Citation> references,
        List<Note> notes,
        List<Assertion> assertions,
        Map<String, List<String>> dublinCore,

        @JsonDeserialize(contentUsing = CustomValue.Values.class)
        Map<String, List<CustomValue>> custom) {

    /// The number of this JSON's shape; raised with an upcaster when a stored record would no longer open.
    public static final int SCHEMA = 2;

    public static final Form<Description> FORM = Form.of(
                    Description.class,
                    new TextRule(
                            ObjectNumber.class,
                            text -> ObjectNumber.parse(text).isPresent(),
                            "number-malformed",
                            "is not an object number: letters, digits, . - and _"))
            .typed(new EntryText(
                    "dimensions",
                    "asWritten",
                    text -> DimensionText.parse(text).stream()
                            .map(stretch -> new EntryText.Stretch(stretch.text(), stretch.dimensions()))
                            .toList(),
                    "dimension-as-written",
                    "is kept as it is written, because it is not understood"));

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

    /// What was measured. One text may give several ("45 x 30 mm"); each of them keeps it.
    ///
    /// @param part of the object that was measured; null for the whole
    /// @param type a term of the vocabulary `dimension-types`; null when the text does not say
    /// @param value the number; of a range its lower end; null when the text was not understood
    /// @param most upper end of a range, else null
    /// @param about whether the text says that it is not exact
    /// @param unit a term of the vocabulary `dimension-units`
    /// @param asWritten what was typed
    public record Dimension(
            String id,
            @Nullable String part,
            @Nullable String type,
            @Nullable BigDecimal value,
            @Nullable BigDecimal most,
            boolean about,
            @Nullable String unit,
            @Nullable String asWritten)
            implements Item {}

    /// @param side the one it stands on, a term of the vocabulary `sides`
    /// @param position within that side: around, in the field, in the exergue …
    /// @param script ISO 15924 code
    public record Inscription(
            String id,
            @Nullable String side,
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
    /// @param serialNumber as the document gives it; the one on the piece stands with its insignia
    /// @param instrument decree or decision with its number
    /// @param instrumentDate of the instrument, which may differ from the day of the conferral
    /// @param posthumous null when not known
    /// @param occasion an authority of kind occasion
    /// @param things what else was conferred with it and is in no collection
    public record Conferral(
            String id,
            @Nullable HistoricalDate date,
            @Nullable UUID decoration,
            @Nullable String decorationClass,
            @Nullable String serialNumber,
            @Nullable String instrument,
            @Nullable HistoricalDate instrumentDate,
            List<Party> awardingBodies,
            List<Party> presenters,
            List<Party> recipients,
            List<Party> receivers,
            @Nullable Boolean posthumous,
            @Nullable UUID occasion,
            @Nullable UUID place,
            List<Thing> things)
            implements Item {
        public Conferral {
            awardingBodies = listOf(awardingBodies);
            presenters = listOf(presenters);
            recipients = listOf(recipients);
            receivers = listOf(receivers);
            things = listOf(things);
        }
    }

    /// The giving of a gift.
    ///
    /// @param things what else was given with it and is in no collection
    public record Presentation(
            String id,
            @Nullable HistoricalDate date,
            List<Party> givers,
            List<Party> intermediaries,
            List<Party> recipients,
            List<Party> receivers,
            @Nullable UUID occasion,
            @Nullable UUID place,
            List<Thing> things)
            implements Item {
        public Presentation {
            givers = listOf(givers);
            intermediaries = listOf(intermediaries);
            recipients = listOf(recipients);
            receivers = listOf(receivers);
            things = listOf(things);
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
    /// @param rightsHolder who has the rights in the picture, in words
    /// @param rightsStatement what is to be said about them
    /// @param taken when the picture was taken, which says nothing of when the thing was made
    /// @param takenAt where, as a name or as degrees; for everybody only with the tags
    /// @param tagsShown whether what is embedded in the file is for everybody, positions and serial numbers too
    public record Picture(
            String id,
            UUID file,
            View view,
            List<LangText> captions,
            @Nullable String rights,
            @Nullable String rightsHolder,
            @Nullable String rightsStatement,
            @Nullable String creator,
            @Nullable HistoricalDate taken,
            @Nullable String takenAt,
            List<LangText> keywords,
            @Nullable Boolean tagsShown,
            boolean shown)
            implements Item {
        public Picture {
            captions = listOf(captions);
            keywords = listOf(keywords);
        }

        /// A picture with no more about its rights than their address.
        public Picture(
                String id,
                UUID file,
                View view,
                List<LangText> captions,
                @Nullable String rights,
                @Nullable String creator,
                boolean shown) {
            this(id, file, view, captions, rights, null, null, creator, null, null, List.of(), null, shown);
        }

        boolean showsTags() {
            return Boolean.TRUE.equals(tagsShown);
        }

        /// Without the place where it was taken, unless that is for everybody.
        Picture publicPart() {
            return showsTags() || takenAt == null
                    ? this
                    : new Picture(
                            id,
                            file,
                            view,
                            captions,
                            rights,
                            rightsHolder,
                            rightsStatement,
                            creator,
                            taken,
                            null,
                            keywords,
                            tagsShown,
                            shown);
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

    /// Rights in the record and in the thing itself; those in each picture stand with the picture.
    ///
    /// @param record licence of the metadata, URI
    /// @param recordHolder who has the rights in the metadata, in words
    /// @param recordStatement what is to be said about them
    /// @param object status of the thing itself, URI
    /// @param objectHolder who has the rights in the thing, in words
    /// @param objectStatement what is to be said about them
    public record Rights(
            @Nullable String record,
            @Nullable String recordHolder,
            @Nullable String recordStatement,
            @Nullable String object,
            @Nullable String objectHolder,
            @Nullable String objectStatement,
            @Nullable String creditLine) {

        /// Rights with no more about them than their addresses.
        public Rights(@Nullable String record, @Nullable String object, @Nullable String creditLine) {
            this(record, null, null, object, null, null, creditLine);
        }
    }

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
        sides = listOf(sides);
        languages = listOf(languages);
        originals = listOf(originals);
        inscriptions = listOf(inscriptions);
        conferrals = listOf(conferrals);
        presentations = listOf(presentations);
        installations = listOf(installations);
        productions = listOf(productions);
        sharedEvents = listOf(sharedEvents);
        acquisitions = listOf(acquisitions);
        locations = listOf(locations);
        hazards = listOf(hazards);
        restrictions = listOf(restrictions);
        contentAdvice = listOf(contentAdvice);
        assertions =
                listOf(assertions).stream().filter(Assertion::saysSomething).toList();
        dates = listOf(dates);
        provenance = listOf(provenance);
        subjects = listOf(subjects);
        wholes = listOf(wholes);
        relations = listOf(relations);
        pictures = listOf(pictures);
        references = listOf(references);
        notes = listOf(notes);
        dublinCore = dublinCore == null ? Map.of() : Map.copyOf(dublinCore);
        custom = custom == null ? Map.of() : sorted(custom);
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

    /// Begins a description; whatever is not set stays empty.
    public static DescriptionBuilder of(Identity identity) {
        return new DescriptionBuilder(identity);
    }

    /// Begins another description that is like this one.
    public DescriptionBuilder but() {
        return new DescriptionBuilder(this);
    }

    /// What the public may see: without internal notes, prices, hidden places and pictures and withheld details, and
    /// without what is asserted of them.
    ///
    /// @param shown whether the custom field of a key is public
    public Description publicPart(Predicate<String> shown) {
        return PublicPart.of(this, shown);
    }

    private static Optional<RoleDate> dated(String id, DateRole role, @Nullable HistoricalDate date) {
        return date == null ? Optional.empty() : Optional.of(new RoleDate(id, role, date));
    }

    private static Map<String, List<CustomValue>> sorted(Map<String, List<CustomValue>> custom) {
        Map<String, List<CustomValue>> sorted = new TreeMap<>();
        custom.forEach((key, values) -> sorted.put(key, listOf(values)));
        return Collections.unmodifiableMap(sorted);
    }

    private static <T> List<T> listOf(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
