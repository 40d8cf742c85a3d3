package org.vitrine.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.authority.AuthorityDescription;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.authority.Name;
import org.vitrine.authority.NewAuthority;
import org.vitrine.catalogue.Description;
import org.vitrine.intake.CollectionReader.Collected;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;

class CollectionReaderTest {

    private static final Path CATALOGUE = Path.of("catalogue");
    private static final Path MEDIA = Path.of("media");

    @TempDir
    Path temp;

    private Path catalogue;
    private Path media;

    @BeforeEach
    void copy() throws IOException {
        catalogue = temp.resolve("catalogue");
        media = temp.resolve("media");
        copyAll(CATALOGUE, catalogue);
        copyAll(MEDIA, media);
    }

    @Test
    void readsTheShippedCollectionWithoutAFault() {
        Collected collected = CollectionReader.read(CATALOGUE, MEDIA);

        assertThat(collected.objects()).hasSize(135);
        assertThat(collected.authorities()).hasSize(176);
        assertThat(collected.plates()).hasSize(23);
    }

    @Test
    void givesARecordTheSameIdentifierEveryTime() {
        Map<String, UUID> first = ids(CollectionReader.read(CATALOGUE, MEDIA));

        assertThat(ids(CollectionReader.read(catalogue, media))).isEqualTo(first);
        assertThat(first.get("kim-il-sung"))
                .hasToString("bf482d32-f21f-57ad-a14c-b8aa53ab7258")
                .extracting(UUID::version)
                .isEqualTo(5);
    }

    @Test
    void keepsNamesWithTheirLanguagesAndTimes() {
        AuthorityDescription city = authority("saint-petersburg").description();

        assertThat(city.names())
                .extracting(Name::text, Name::lang, Name::use)
                .contains(
                        tuple("Saint Petersburg", "en", Name.Use.PREFERRED),
                        tuple("Leningrad", "en", Name.Use.FORMER),
                        tuple("Ленинград", "ru", Name.Use.FORMER),
                        tuple("상트페테르부르크", "ko-KR", Name.Use.VARIANT));
        assertThat(authority("i-v-stalin").description().names().getFirst().sort())
                .isEqualTo("Stalin, I. V.");
    }

    @Test
    void knowsWhoHeldAnOfficeWhen() {
        AuthorityDescription office =
                authority("chairman-of-the-council-of-ministers-of-the-ussr").description();

        assertThat(office.tenures()).hasSize(4);
        assertThat(office.tenures().get(1).holder())
                .isEqualTo(authority("g-m-malenkov").id());
    }

    @Test
    void citesTheAlbumWithItsSection() {
        assertThat(authority("album").description().kind()).isEqualTo(AuthorityKind.SOURCE);
        Description plaque = object("GCF.042");

        assertThat(plaque.references()).singleElement().satisfies(citation -> {
            assertThat(citation.source()).isEqualTo(authority("album").id());
            assertThat(citation.locator()).startsWith("The Russian people put up commemorative plaques");
            assertThat(citation.quotation()).isEqualTo("Commemorative plaque at the Leningrad Metal Factory.");
        });
    }

    @Test
    void doesNotQuoteWhatIsOnlyAParaphrase() {
        Description photograph = object("GCF.P014");

        assertThat(photograph.references().getFirst().quotation()).isNull();
        assertThat(photograph.notes())
                .anySatisfy(note -> assertThat(note.text()).contains("in other words"));
    }

    @Test
    void lendsAPartTheEventOfItsWhole() {
        Description whole = object("GCF.018");
        Description decision = object("GCF.018.b");

        assertThat(decision.conferrals()).isEqualTo(whole.conferrals());
        assertThat(decision.wholes())
                .singleElement()
                .satisfies(part -> assertThat(part.possibly()).isFalse());
        assertThat(object("GCF.025").wholes().getFirst().possibly()).isTrue();
    }

    @Test
    void keepsPrivateNotesFromThePublic() {
        assertThat(object("GCF.001").notes()).anyMatch(Description.Note::internal);
        assertThat(object("GCF.001").publicPart(_ -> true).notes()).isEmpty();
        assertThat(authority("kim-kwang-su").reason()).contains("inferred from the romanisation");
    }

    @Test
    void reportsFaultsOfTwoFilesAtOnce() throws IOException {
        change("authorities/occasions.csv", text -> text.replaceFirst(",soviet-union,", ",atlantis,"));
        change("objects/gifts.csv", text -> text.replaceFirst(",1948-12,", ",1948-11,"));

        assertThat(faults())
                .extracting(Violation::code, Violation::path)
                .containsExactlyInAnyOrder(
                        tuple("slug-unknown", "authorities/occasions.csv:2:place"),
                        tuple("date-differs", "objects/gifts.csv:2:edtf"));
    }

    @Test
    void refusesAMissingColumn() throws IOException {
        change("objects/plaques.csv", text -> text.replaceFirst(",posthumous,", ",posthumus,"));

        assertThat(faults())
                .extracting(Violation::code, Violation::path)
                .contains(
                        tuple("column-missing", "objects/plaques.csv:1:posthumous"),
                        tuple("column-unknown", "objects/plaques.csv:1:posthumus"));
    }

    @Test
    void refusesARowWithACellTooMany() throws IOException {
        change("authorities/tenures.csv", text -> text + "premier-of-the-dprk,kim-il-sung,1950,1951,album,,x,\n");

        assertThat(faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.path()).isEqualTo("authorities/tenures.csv:14"));
    }

    @Test
    void refusesDatesThatAreNone() throws IOException {
        change("objects/medals.csv", text -> text.replaceFirst("September 3 Juche 34\\(1945\\),", "Smarch 3,"));
        change("authorities/agents.csv", text -> text.replaceFirst("1912-04-15", "15.4.1912"));

        assertThat(faults())
                .extracting(Violation::code, Violation::path)
                .containsExactlyInAnyOrder(
                        tuple("date-malformed", "objects/medals.csv:3:date_as_written"),
                        tuple("edtf", "authorities/agents.csv:2:existence_begin"));
    }

    @Test
    void refusesYearsThatContradictEachOther() throws IOException {
        change("objects/medals.csv", text -> text.replaceFirst("Juche 34\\(1945\\),", "Juche 35(1945),"));

        assertThat(faults())
                .extracting(Violation::code, Violation::path)
                .contains(tuple("date-disagrees", "objects/medals.csv:3:date_as_written"));
    }

    @Test
    void refusesANumberOrSlugThatStandsTwice() throws IOException {
        change("objects/plaques.csv", text -> text.replaceFirst("GCF.043,", "GCF.042,"));
        change("authorities/places.csv", text -> text.replaceFirst("\nchita,", "\nmoscow,"));

        assertThat(faults()).extracting(Violation::code).contains("number-twice", "slug-twice", "slug-unknown");
    }

    @Test
    void refusesPicturesThatAreMissingOrOtherThanTheListSays() throws IOException {
        Files.delete(media.resolve("car-jis-1950.jpg"));
        Files.write(media.resolve("car-jim-1953.jpg"), new byte[] {1});
        change("objects/gifts.csv", text -> text.replaceFirst("observation-car-1948", "observatory-1948"));

        assertThat(faults())
                .extracting(Violation::code)
                .containsExactlyInAnyOrder("no-such-file", "digest-wrong", "picture-missing");
    }

    @Test
    void refusesTermsAndKindsThatAreNotKnown() throws IOException {
        change("objects/gifts.csv", text -> text.replaceFirst(",jade,", ",unobtainium,"));
        change("objects/plaques.csv", text -> text.replaceFirst(",plaque,item,", ",tablet,item,"));

        assertThat(faults()).extracting(Violation::code).containsExactlyInAnyOrder("term-unknown", "unknown-kind");
    }

    private List<Violation> faults() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> CollectionReader.read(catalogue, media));
        assertThat(refusal).isNotNull();
        return ((Failure.Invalid) refusal.failure()).violations();
    }

    private void change(String file, UnaryOperator<String> by) throws IOException {
        Path path = catalogue.resolve(file);
        String before = Files.readString(path);
        String after = by.apply(before);
        assertThat(after).as("the change of " + file).isNotEqualTo(before);
        Files.writeString(path, after);
    }

    private static NewAuthority authority(String slug) {
        return CollectionReader.read(CATALOGUE, MEDIA).authorities().stream()
                .filter(one -> one.slug().value().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    private static Description object(String number) {
        return CollectionReader.read(CATALOGUE, MEDIA).objects().stream()
                .map(PendingObject::description)
                .filter(one -> one.identity().number().value().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, UUID> ids(Collected collected) {
        return collected.authorities().stream()
                .collect(Collectors.toMap(one -> one.slug().value(), NewAuthority::id));
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
