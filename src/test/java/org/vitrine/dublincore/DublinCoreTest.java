package org.vitrine.dublincore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.vitrine.publication.Shelf.date;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.catalogue.CatalogueFiles;
import org.vitrine.catalogue.Description.Basis;
import org.vitrine.catalogue.Description.DateRole;
import org.vitrine.catalogue.Description.Level;
import org.vitrine.catalogue.Description.TitleType;
import org.vitrine.dublincore.Statement.Encoding;
import org.vitrine.profile.DublinCoreWords;
import org.vitrine.profile.MappedPath;
import org.vitrine.profile.Profile;
import org.vitrine.profile.Profiles;
import org.vitrine.provenance.ChainText;
import org.vitrine.publication.Label;
import org.vitrine.publication.ObjectFixture;
import org.vitrine.publication.ObjectLabel;
import org.vitrine.publication.PublicPicture;
import org.vitrine.publication.PublicRecord.PublicObject;
import org.vitrine.text.Localized;

class DublinCoreTest {

    private static final UUID ID = UUID.fromString("0190163d-8694-739b-aea5-966c26f8ad91");
    private static final UUID ALBUM = new UUID(0, 1);
    private static final UUID GIVER = new UUID(0, 2);
    private static final UUID PLACE = new UUID(0, 3);
    private static final UUID OCCASION = new UUID(0, 4);
    private static final UUID WHOLE = new UUID(0, 5);
    private static final Map<UUID, Label> LABELS = Map.of(
            ALBUM,
            label(ALBUM, AuthorityKind.SOURCE, "en", "The album"),
            GIVER,
            label(GIVER, AuthorityKind.PERSON, "ko", "기증자"),
            PLACE,
            new Label(
                    PLACE,
                    AuthorityKind.PLACE,
                    "a-slug",
                    Localized.english("Moscow"),
                    List.of("http://www.wikidata.org/entity/Q649"),
                    new Label.Point(new BigDecimal("55.756"), new BigDecimal("37.617")),
                    null),
            OCCASION,
            new Label(
                    OCCASION,
                    AuthorityKind.OCCASION,
                    "a-slug",
                    Localized.english("Visit of 1949; the first"),
                    List.of(),
                    null,
                    "{1949-02-22..1949-04-07,1949-05}"));

    private static final Profiles PROFILES =
            CatalogueFiles.read(Path.of("catalogue")).content().profiles();

    @Test
    void saysTheEnglishTitleFirstAndEveryOtherWithItsLanguage() {
        assertThat(values(Term.TITLE, kettle().title("주전자", "ko").title("Kettle", "en")))
                .containsExactly(tuple("Kettle", "en"), tuple("주전자", "ko"));
        assertThat(values(Term.ALTERNATIVE, kettle().title("Kettle", "en").title("Pot", "en", TitleType.FORMER)))
                .containsExactly(tuple("Pot", "en"));
    }

    @Test
    void saysWhoGaveItWhenWhereAndAtWhatOccasion() {
        ObjectFixture kettle = kettle().given(GIVER, null, date("February 22, 1949"), OCCASION, PLACE);
        assertThat(values(Term.CONTRIBUTOR, kettle)).containsExactly(tuple("기증자", "ko"));
        assertThat(values(Term.DATE, kettle)).containsExactly(tuple("1949-02-22", null));
        assertThat(values(Term.SPATIAL, kettle)).first().isEqualTo(tuple("Moscow", "en"));
        assertThat(values(Term.SUBJECT, kettle)).containsExactly(tuple("Visit of 1949; the first", "en"));
    }

    @Test
    void saysForMachinesWhereAPlaceIsWhenAnOccasionWasAndWhatTheyAreElsewhere() {
        List<Statement> said = statements(kettle().given(GIVER, null, date("February 22, 1949"), OCCASION, PLACE));
        assertThat(said)
                .contains(
                        new Statement(
                                Term.SPATIAL, "name=Moscow; east=37.617; north=55.756", null, Encoding.POINT, false),
                        new Statement(
                                Term.SPATIAL, "http://www.wikidata.org/entity/Q649", null, Encoding.ELSEWHERE, false),
                        new Statement(
                                Term.TYPE, "http://vocab.getty.edu/aat/300043103", null, Encoding.ELSEWHERE, false),
                        new Statement(Term.DATE, "1949-02-22", null, Encoding.W3CDTF, false))
                .filteredOn(statement -> statement.term() == Term.TEMPORAL)
                .extracting(Statement::value, Statement::encoding)
                .containsExactly(
                        tuple(
                                "name=Visit of 1949\\; the first; start=1949-02-22; end=1949-04-07; scheme=W3C-DTF",
                                Encoding.PERIOD),
                        tuple(
                                "name=Visit of 1949\\; the first; start=1949-05; end=1949-05; scheme=W3C-DTF",
                                Encoding.PERIOD));
        assertThat(DublinCore.simple(said))
                .extracting(Statement::value)
                .contains("Moscow")
                .noneMatch(value -> value.contains("east=") || value.contains("start=") || value.contains("wikidata"));
    }

    @Test
    void knowsTheEncodingsOfDcmiWhenTheyAreWritten() {
        assertThat(Map.of(
                        "name=Moscow; east=37.6; north=55.7", Encoding.POINT,
                        "northlimit=43; southlimit=33; westlimit=124; eastlimit=131; name=Korea", Encoding.BOX,
                        "start=1949-02-22; end=1949-04-07", Encoding.PERIOD,
                        "1949-02", Encoding.W3CDTF))
                .allSatisfy((written, encoding) -> assertThat(statements(kettle().override("coverage", written)))
                        .contains(new Statement(Term.COVERAGE, written, null, encoding, true)));
        assertThat(statements(kettle().override("coverage", "east=here; north=there")))
                .contains(new Statement(Term.COVERAGE, "east=here; north=there", null, null, true));
        assertThat(statements(
                        kettle().override("coverage", "northlimit=43; northlimit=33; northlimit=1; northlimit=2")))
                .noneMatch(statement -> statement.encoding() == Encoding.BOX);
        assertThat(statements(kettle().override("format", "image/tiff", "silver/gold", "model/gltf-binary")))
                .filteredOn(statement -> statement.term() == Term.FORMAT)
                .extracting(Statement::encoding)
                .containsExactly(Encoding.MEDIA_TYPE, null, Encoding.MEDIA_TYPE);
    }

    @Test
    void keepsAPointThatSomebodyWroteInTheFifteenElements() {
        assertThat(DublinCore.simple(statements(kettle().override("coverage", "east=37.6; north=55.7"))))
                .extracting(Statement::value)
                .contains("east=37.6; north=55.7");
    }

    @Test
    void callsALicenceWhatOneMayUseItUnder() {
        assertThat(values(Term.LICENSE, kettle().rights("https://creativecommons.org/licenses/by/4.0/")))
                .containsExactly(tuple("https://creativecommons.org/licenses/by/4.0/", null));
        ObjectFixture noLicence = kettle().rights("http://rightsstatements.org/vocab/InC/1.0/");
        assertThat(values(Term.LICENSE, noLicence)).isEmpty();
        assertThat(statements(noLicence))
                .contains(new Statement(
                        Term.RIGHTS, "http://rightsstatements.org/vocab/InC/1.0/", null, Encoding.URI, false));
    }

    @Test
    void tellsTheProvenanceInTheConventionOfMuseums() {
        ObjectFixture kettle = kettle().provenance(
                        ChainText.parse("Sold by a dealer, Moscow, to A. Potter, 1949; gift to the museum, 1950.")
                                .events());
        assertThat(values(Term.PROVENANCE, kettle))
                .singleElement()
                .satisfies(said -> assertThat(said.toList().getFirst().toString())
                        .contains("1949; ")
                        .endsWith("1950."));
    }

    @Test
    void namesAPartyWithoutAnAuthorityAsTheSourceWritesIt() {
        assertThat(values(Term.CONTRIBUTOR, kettle().givenBy(null, "a retired general")))
                .containsExactly(tuple("a retired general", null));
    }

    @Test
    void tellsMakingFromIssuing() {
        ObjectFixture certificate = kettle().kind("certificate")
                .conferredBy(null, "The presidium", date("1985"))
                .madeBy("A printer", date("1984"));
        assertThat(values(Term.CREATED, certificate)).containsExactly(tuple("1984", null));
        assertThat(values(Term.ISSUED, certificate)).containsExactly(tuple("1985", null));
        assertThat(values(Term.CREATOR, certificate))
                .containsExactly(tuple("A printer", null), tuple("The presidium", null));
        ObjectFixture medal = kettle().kind("medal").conferredBy(null, "The presidium", date("1985"));
        assertThat(values(Term.CREATOR, medal)).isEmpty();
        assertThat(values(Term.CONTRIBUTOR, medal)).containsExactly(tuple("The presidium", null));
    }

    @Test
    void leavesOutTheYearInWhichADecorationWasInstituted() {
        assertThat(values(Term.DATE, kettle().dated(DateRole.INSTITUTED, date("1930"))))
                .isEmpty();
    }

    @Test
    void givesItsTypeInTheDcmiVocabulary() {
        assertThat(statements(kettle().kind("certificate")))
                .contains(new Statement(Term.TYPE, "Text", null, Encoding.DCMI_TYPE, false));
        assertThat(statements(kettle()))
                .contains(new Statement(Term.TYPE, "PhysicalObject", null, Encoding.DCMI_TYPE, false));
        assertThat(statements(kettle().level(Level.GROUP)))
                .contains(new Statement(Term.TYPE, "Collection", null, Encoding.DCMI_TYPE, false))
                .noneMatch(statement -> statement.value().equals("PhysicalObject"));
    }

    @Test
    void putsItsTermsIntoTheWordsOfTheVocabularies() {
        assertThat(statements(kettle())).contains(new Statement(Term.TYPE, "object-names kettle", "en", null, false));
    }

    @Test
    void namesNoHolderOfWhatIsOnlyKnownFromASource() {
        assertThat(values(Term.PUBLISHER, kettle())).isEmpty();
        assertThat(values(Term.PUBLISHER, kettle().basis(Basis.ON_LOAN))).isEmpty();
        assertThat(values(Term.PUBLISHER, kettle().basis(Basis.HELD))).containsExactly(tuple("A museum", null));
        assertThat(values(Term.SOURCE, kettle())).containsExactly(tuple("The album, page 12", "en"));
    }

    @Test
    void neverTakesAPictureForTheObject() {
        UUID file = UUID.randomUUID();
        PublicObject object = new PublicObject(
                ID,
                kettle().picture(file, true).description(),
                LABELS,
                Map.of(),
                List.of(new PublicPicture(file, 100, 100, "image/png", "0".repeat(64))));
        assertThat(DublinCore.of(object, setting()))
                .noneMatch(statement -> statement.value().contains("image/png"))
                .noneMatch(statement -> statement.value().contains(file.toString()))
                .noneMatch(statement -> statement.value().equals("Image"));
    }

    @Test
    void identifiesItByAddressAndNumber() {
        assertThat(statements(kettle()))
                .contains(
                        new Statement(Term.IDENTIFIER, "https://vitrine.example/id/" + ID, null, Encoding.URI, false),
                        new Statement(Term.IDENTIFIER, "KFC.1", null, null, false));
    }

    @Test
    void claimsAWholeOnlyWhenItIsCertain() {
        assertThat(values(Term.IS_PART_OF, kettle().partOf(WHOLE, false)))
                .containsExactly(tuple("https://vitrine.example/id/" + WHOLE, null));
        assertThat(values(Term.IS_PART_OF, kettle().partOf(WHOLE, true))).isEmpty();
        assertThat(values(Term.RELATION, kettle().partOf(WHOLE, true))).hasSize(1);
    }

    @Test
    void givesTheLanguageOfWhatIsWrittenOnItNotOfTheRecord() {
        ObjectFixture kettle =
                kettle().title("Kettle", "en").inscribed("우정", "ko").inscribed("дружба", "ru");
        assertThat(values(Term.LANGUAGE, kettle)).containsExactly(tuple("ko", null), tuple("ru", null));
    }

    @Test
    void letsAnOverrideReplaceAnElementWithAllThatRefinesIt() {
        ObjectFixture kettle =
                kettle().madeBy("A smith", date("1984")).given(null, "a general", date("1985"), null, null);
        assertThat(statements(kettle.override("date", "1980/1989")))
                .filteredOn(statement -> statement.term().element().equals(java.util.Optional.of(Term.DATE)))
                .containsExactly(new Statement(Term.DATE, "1980/1989", null, Encoding.EDTF, true));
        ObjectFixture other =
                kettle().madeBy("A smith", date("1984")).given(null, "a general", date("1985"), null, null);
        assertThat(values(Term.DATE, other.override("created", "1983"))).containsExactly(tuple("1985", null));
        assertThat(values(Term.CREATED, other)).containsExactly(tuple("1983", null));
    }

    @Test
    void saysNothingWhereAnOverrideIsEmpty() {
        assertThat(values(Term.TITLE, kettle().title("Kettle", "en").override("title")))
                .isEmpty();
    }

    @Test
    void offersTheTermsThatAMappingMayFill() {
        assertThat(Arrays.stream(Term.values()).map(Term::word))
                .containsExactlyInAnyOrderElementsOf(DublinCoreWords.TERMS);
    }

    @Test
    void saysWhatAnOverrideReplaced() {
        PublicObject object = object(kettle().title("Kettle", "en").override("title", "A pot"));
        assertThat(DublinCore.derived(object, setting()))
                .filteredOn(statement -> statement.term() == Term.TITLE)
                .extracting(Statement::value, Statement::overridden)
                .containsExactly(tuple("Kettle", false));
    }

    @Test
    void givesAnOverrideTheEncodingThatItKeepsTo() {
        assertThat(statements(kettle().override("language", "ko")
                        .override("type", "Text")
                        .override("created", "about 1950")))
                .contains(
                        new Statement(Term.LANGUAGE, "ko", null, Encoding.LANGUAGE, true),
                        new Statement(Term.TYPE, "Text", null, Encoding.DCMI_TYPE, true),
                        new Statement(Term.CREATED, "about 1950", null, null, true));
    }

    @Test
    void citesItWithItsAddress() {
        assertThat(values(Term.BIBLIOGRAPHIC_CITATION, kettle().title("Kettle", "en")))
                .containsExactly(tuple("Kettle. KFC.1. https://vitrine.example/id/" + ID, null));
    }

    @Test
    void speaksInFifteenElementsWhenAskedTo() {
        List<Statement> simple = DublinCore.simple(statements(kettle().title("Kettle", "en")
                .title("Pot", "en", TitleType.FORMER)
                .madeBy("A smith", date("1984"))
                .given(null, "a general", date("1984"), null, PLACE)));
        assertThat(simple).extracting(Statement::term).isSubsetOf(Term.elements());
        assertThat(Term.elements()).hasSize(15);
        assertThat(simple)
                .filteredOn(statement -> statement.term() == Term.DATE)
                .extracting(Statement::value)
                .containsExactly("1984");
        assertThat(simple)
                .filteredOn(statement -> statement.term() == Term.TITLE)
                .extracting(Statement::value)
                .containsExactly("Kettle", "Pot");
    }

    @Test
    void dropsALanguageThatIsNoTag() {
        assertThat(values(Term.TITLE, kettle().title("Kettle", "und"))).containsExactly(tuple("Kettle", null));
        assertThat(values(Term.TITLE, kettle().title("Kettle", "not a tag"))).containsExactly(tuple("Kettle", null));
    }

    private static ObjectFixture kettle() {
        return ObjectFixture.object("KFC.1", ALBUM);
    }

    private static List<org.assertj.core.groups.Tuple> values(Term term, ObjectFixture object) {
        return statements(object).stream()
                .filter(statement -> statement.term() == term)
                .map(statement -> tuple(statement.value(), statement.lang()))
                .toList();
    }

    private static List<Statement> statements(ObjectFixture object) {
        return DublinCore.of(object(object), setting());
    }

    private static PublicObject object(ObjectFixture fixture) {
        return new PublicObject(
                ID,
                fixture.description(),
                LABELS,
                Map.of(WHOLE, new ObjectLabel(WHOLE, "KFC.2", Localized.english("A set"))),
                List.of());
    }

    private static DublinCore.Setting setting() {
        return new DublinCore.Setting("https://vitrine.example", "A museum", new DublinCore.Words() {
            @Override
            public Optional<Profile> profile(String kind) {
                return PROFILES.find(kind);
            }

            @Override
            public Map<String, List<MappedPath>> commonMapping() {
                return PROFILES.dublinCore();
            }

            @Override
            public Localized labels(String scheme, String term) {
                return Localized.english(scheme + " " + term);
            }

            @Override
            public List<String> elsewhere(String scheme, String term) {
                return term.equals("kettle") ? List.of("http://vocab.getty.edu/aat/300043103") : List.of();
            }
        });
    }

    private static Label label(UUID id, AuthorityKind kind, @Nullable String lang, String name) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(lang == null ? "und" : lang, name);
        return new Label(id, kind, "a-slug", new Localized(names));
    }
}
