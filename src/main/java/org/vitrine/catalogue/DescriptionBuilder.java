package org.vitrine.catalogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.Citation;
import org.vitrine.provenance.ProvenanceEvent;
import org.vitrine.text.LangText;

/// Puts a description together part by part, because it has too many to be told apart by their order.
public final class DescriptionBuilder {

    private Description.Identity identity;
    private @Nullable String objectName;
    private List<Description.Title> titles = List.of();
    private Description.@Nullable ItemCount count;
    private List<Description.OtherNumber> otherNumbers = List.of();
    private List<LangText> descriptions = List.of();
    private List<Description.TermUse> materials = List.of();
    private List<Description.TermUse> techniques = List.of();
    private List<Description.Dimension> dimensions = List.of();
    private List<LangText> condition = List.of();
    private List<Side> sides = List.of();
    private List<Description.Inscription> inscriptions = List.of();
    private @Nullable Insignia insignia;
    private List<DocumentLanguage> languages = List.of();
    private List<Original> originals = List.of();
    private List<Description.Conferral> conferrals = List.of();
    private List<Description.Presentation> presentations = List.of();
    private List<Description.Installation> installations = List.of();
    private List<Description.Production> productions = List.of();
    private List<SharedEvent> sharedEvents = List.of();
    private List<Description.RoleDate> dates = List.of();
    private List<ProvenanceEvent> provenance = List.of();
    private List<Acquisition> acquisitions = List.of();
    private List<Location> locations = List.of();
    private List<Description.Subject> subjects = List.of();
    private List<Description.PartOf> wholes = List.of();
    private List<Description.Relation> relations = List.of();
    private List<Description.Picture> pictures = List.of();
    private List<Advice> hazards = List.of();
    private List<Restriction> restrictions = List.of();
    private List<Advice> contentAdvice = List.of();
    private Description.@Nullable Rights rights;
    private List<Citation> references = List.of();
    private List<Description.Note> notes = List.of();
    private List<Assertion> assertions = List.of();
    private Map<String, List<String>> dublinCore = Map.of();
    private Map<String, List<CustomValue>> custom = Map.of();

    DescriptionBuilder(Description.Identity identity) {
        this.identity = identity;
    }

    DescriptionBuilder(Description like) {
        identity = like.identity();
        objectName = like.objectName();
        titles = like.titles();
        count = like.count();
        otherNumbers = like.otherNumbers();
        descriptions = like.descriptions();
        materials = like.materials();
        techniques = like.techniques();
        dimensions = like.dimensions();
        condition = like.condition();
        sides = like.sides();
        inscriptions = like.inscriptions();
        insignia = like.insignia();
        languages = like.languages();
        originals = like.originals();
        conferrals = like.conferrals();
        presentations = like.presentations();
        installations = like.installations();
        productions = like.productions();
        sharedEvents = like.sharedEvents();
        dates = like.dates();
        provenance = like.provenance();
        acquisitions = like.acquisitions();
        locations = like.locations();
        subjects = like.subjects();
        wholes = like.wholes();
        relations = like.relations();
        pictures = like.pictures();
        hazards = like.hazards();
        restrictions = like.restrictions();
        contentAdvice = like.contentAdvice();
        rights = like.rights();
        references = like.references();
        notes = like.notes();
        assertions = like.assertions();
        dublinCore = like.dublinCore();
        custom = like.custom();
    }

    public DescriptionBuilder identity(Description.Identity said) {
        identity = said;
        return this;
    }

    public DescriptionBuilder objectName(@Nullable String said) {
        objectName = said;
        return this;
    }

    public DescriptionBuilder titles(List<Description.Title> said) {
        titles = said;
        return this;
    }

    public DescriptionBuilder count(Description.@Nullable ItemCount said) {
        count = said;
        return this;
    }

    public DescriptionBuilder otherNumbers(List<Description.OtherNumber> said) {
        otherNumbers = said;
        return this;
    }

    public DescriptionBuilder descriptions(List<LangText> said) {
        descriptions = said;
        return this;
    }

    public DescriptionBuilder materials(List<Description.TermUse> said) {
        materials = said;
        return this;
    }

    public DescriptionBuilder techniques(List<Description.TermUse> said) {
        techniques = said;
        return this;
    }

    public DescriptionBuilder dimensions(List<Description.Dimension> said) {
        dimensions = said;
        return this;
    }

    public DescriptionBuilder condition(List<LangText> said) {
        condition = said;
        return this;
    }

    public DescriptionBuilder sides(List<Side> said) {
        sides = said;
        return this;
    }

    public DescriptionBuilder inscriptions(List<Description.Inscription> said) {
        inscriptions = said;
        return this;
    }

    public DescriptionBuilder insignia(@Nullable Insignia said) {
        insignia = said;
        return this;
    }

    public DescriptionBuilder languages(List<DocumentLanguage> said) {
        languages = said;
        return this;
    }

    public DescriptionBuilder originals(List<Original> said) {
        originals = said;
        return this;
    }

    public DescriptionBuilder conferrals(List<Description.Conferral> said) {
        conferrals = said;
        return this;
    }

    public DescriptionBuilder presentations(List<Description.Presentation> said) {
        presentations = said;
        return this;
    }

    public DescriptionBuilder installations(List<Description.Installation> said) {
        installations = said;
        return this;
    }

    public DescriptionBuilder productions(List<Description.Production> said) {
        productions = said;
        return this;
    }

    public DescriptionBuilder sharedEvents(List<SharedEvent> said) {
        sharedEvents = said;
        return this;
    }

    public DescriptionBuilder dates(List<Description.RoleDate> said) {
        dates = said;
        return this;
    }

    public DescriptionBuilder provenance(List<ProvenanceEvent> said) {
        provenance = said;
        return this;
    }

    public DescriptionBuilder acquisitions(List<Acquisition> said) {
        acquisitions = said;
        return this;
    }

    public DescriptionBuilder locations(List<Location> said) {
        locations = said;
        return this;
    }

    public DescriptionBuilder subjects(List<Description.Subject> said) {
        subjects = said;
        return this;
    }

    public DescriptionBuilder wholes(List<Description.PartOf> said) {
        wholes = said;
        return this;
    }

    public DescriptionBuilder relations(List<Description.Relation> said) {
        relations = said;
        return this;
    }

    public DescriptionBuilder pictures(List<Description.Picture> said) {
        pictures = said;
        return this;
    }

    public DescriptionBuilder hazards(List<Advice> said) {
        hazards = said;
        return this;
    }

    public DescriptionBuilder restrictions(List<Restriction> said) {
        restrictions = said;
        return this;
    }

    public DescriptionBuilder contentAdvice(List<Advice> said) {
        contentAdvice = said;
        return this;
    }

    public DescriptionBuilder rights(Description.@Nullable Rights said) {
        rights = said;
        return this;
    }

    public DescriptionBuilder references(List<Citation> said) {
        references = said;
        return this;
    }

    public DescriptionBuilder notes(List<Description.Note> said) {
        notes = said;
        return this;
    }

    public DescriptionBuilder assertions(List<Assertion> said) {
        assertions = said;
        return this;
    }

    public DescriptionBuilder dublinCore(Map<String, List<String>> said) {
        dublinCore = said;
        return this;
    }

    public DescriptionBuilder custom(Map<String, List<CustomValue>> said) {
        custom = said;
        return this;
    }

    public Description build() {
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
                sides,
                inscriptions,
                insignia,
                languages,
                originals,
                conferrals,
                presentations,
                installations,
                productions,
                sharedEvents,
                dates,
                provenance,
                acquisitions,
                locations,
                subjects,
                wholes,
                relations,
                pictures,
                hazards,
                restrictions,
                contentAdvice,
                rights,
                references,
                notes,
                assertions,
                dublinCore,
                custom);
    }
}
