package org.vitrine.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.Citation;
import org.vitrine.authority.Party;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.Description.Basis;
import org.vitrine.catalogue.Description.DateRole;
import org.vitrine.catalogue.Description.Level;
import org.vitrine.catalogue.Description.TitleType;
import org.vitrine.catalogue.ObjectNumber;
import org.vitrine.catalogue.SharedEvent;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.provenance.ProvenanceEvent;
import org.vitrine.text.LangText;

/// A description that has all that its profile needs to be published, and whatever a test adds.
public final class ObjectFixture {

    private final UUID source;
    private String number;
    private String collection = "album";
    private String kind = "gift";
    private Level level = Level.ITEM;
    private Basis basis = Basis.KNOWN_FROM_SOURCE;
    private @Nullable String objectName = "kettle";
    private final List<Description.Title> titles = new ArrayList<>();
    private final List<Description.Conferral> conferrals = new ArrayList<>();
    private final List<Description.Presentation> presentations = new ArrayList<>();
    private final List<Description.Production> productions = new ArrayList<>();
    private final List<Description.RoleDate> dates = new ArrayList<>();
    private final List<Description.Inscription> inscriptions = new ArrayList<>();
    private final List<Description.PartOf> wholes = new ArrayList<>();
    private final List<SharedEvent> shared = new ArrayList<>();
    private final List<Description.Picture> pictures = new ArrayList<>();
    private final List<Description.Note> notes = new ArrayList<>();
    private final List<ProvenanceEvent> provenance = new ArrayList<>();
    private String rights = "http://rightsstatements.org/vocab/CNE/1.0/";
    private final Map<String, List<String>> dublinCore = new HashMap<>();

    private ObjectFixture(String number, UUID source) {
        this.number = number;
        this.source = source;
    }

    /// @param source what attests it
    public static ObjectFixture object(String number, UUID source) {
        return new ObjectFixture(number, source);
    }

    public ObjectFixture number(String other) {
        number = other;
        return this;
    }

    public ObjectFixture kind(String other) {
        kind = other;
        return this;
    }

    public ObjectFixture collection(String other) {
        collection = other;
        return this;
    }

    public ObjectFixture level(Level other) {
        level = other;
        return this;
    }

    public ObjectFixture basis(Basis other) {
        basis = other;
        return this;
    }

    public ObjectFixture withoutObjectName() {
        objectName = null;
        return this;
    }

    public ObjectFixture title(String text, @Nullable String lang) {
        return title(text, lang, TitleType.GIVEN);
    }

    public ObjectFixture title(String text, @Nullable String lang, TitleType type) {
        titles.add(new Description.Title("t" + titles.size(), text, lang, type));
        return this;
    }

    public ObjectFixture untitled() {
        titles.clear();
        return this;
    }

    public ObjectFixture conferredBy(@Nullable UUID body, @Nullable String written, @Nullable HistoricalDate date) {
        conferrals.add(new Description.Conferral(
                "c" + conferrals.size(),
                date,
                null,
                null,
                null,
                null,
                null,
                List.of(party(body, written)),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of()));
        return this;
    }

    public ObjectFixture givenBy(@Nullable UUID giver, @Nullable String written) {
        return given(giver, written, null, null, null);
    }

    public ObjectFixture given(
            @Nullable UUID giver,
            @Nullable String written,
            @Nullable HistoricalDate date,
            @Nullable UUID occasion,
            @Nullable UUID place) {
        presentations.add(new Description.Presentation(
                "p" + presentations.size(),
                date,
                List.of(party(giver, written)),
                List.of(),
                List.of(),
                List.of(),
                occasion,
                place,
                List.of()));
        return this;
    }

    public ObjectFixture withoutEvents() {
        presentations.clear();
        return this;
    }

    public ObjectFixture madeBy(String maker, @Nullable HistoricalDate date) {
        productions.add(
                new Description.Production("m" + productions.size(), date, List.of(party(null, maker)), null, null));
        return this;
    }

    public ObjectFixture dated(DateRole role, HistoricalDate date) {
        dates.add(new Description.RoleDate("d" + dates.size(), role, date));
        return this;
    }

    public ObjectFixture inscribed(String text, String lang) {
        inscriptions.add(
                new Description.Inscription("i" + inscriptions.size(), null, null, text, lang, null, null, null));
        return this;
    }

    public ObjectFixture partOf(UUID whole, boolean possibly) {
        wholes.add(new Description.PartOf("w" + wholes.size(), whole, possibly));
        return this;
    }

    public ObjectFixture sharing(UUID teller, String event) {
        shared.add(new SharedEvent("s" + shared.size(), teller, event));
        return this;
    }

    public ObjectFixture picture(UUID file, boolean shown) {
        return picture(file, null, shown);
    }

    public ObjectFixture picture(UUID file, @Nullable String rights, boolean shown) {
        pictures.add(new Description.Picture(
                "f" + pictures.size(), file, Description.View.ILLUSTRATION, List.of(), rights, null, shown));
        return this;
    }

    /// A picture whose original, and everything embedded in it, is for everybody.
    public ObjectFixture disclosed(UUID file, String takenAt, boolean tagsShown) {
        pictures.add(new Description.Picture(
                "f" + pictures.size(),
                file,
                Description.View.ILLUSTRATION,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                takenAt,
                List.of(),
                tagsShown,
                true));
        return this;
    }

    public ObjectFixture note(String text, boolean internal) {
        notes.add(new Description.Note("n" + notes.size(), text, "en", internal));
        return this;
    }

    public ObjectFixture provenance(List<ProvenanceEvent> chain) {
        provenance.addAll(chain);
        return this;
    }

    /// @param uri of the rights in the thing itself
    public ObjectFixture rights(String uri) {
        rights = uri;
        return this;
    }

    public ObjectFixture override(String term, String... values) {
        dublinCore.put(term, List.of(values));
        return this;
    }

    public Description description() {
        if (titles.isEmpty()) {
            title("Kettle " + number, "en");
        }
        return Description.of(new Description.Identity(new ObjectNumber(number), collection, kind, level, basis))
                .objectName(objectName)
                .titles(titles)
                .descriptions(List.of(new LangText("x1", "A kettle of copper", "en")))
                .inscriptions(inscriptions)
                .conferrals(conferrals)
                .presentations(presentations)
                .productions(productions)
                .sharedEvents(shared)
                .dates(dates)
                .wholes(wholes)
                .pictures(pictures)
                .rights(new Description.Rights("https://creativecommons.org/publicdomain/zero/1.0/", rights, null))
                .provenance(provenance)
                .references(List.of(new Citation("s1", source, "page 12", null)))
                .notes(notes)
                .dublinCore(dublinCore)
                .build();
    }

    private static Party party(@Nullable UUID agent, @Nullable String written) {
        return new Party("y1", agent, written, null, null);
    }
}
