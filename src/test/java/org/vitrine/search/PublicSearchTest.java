package org.vitrine.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.catalogue.Description;
import org.vitrine.publication.PublicRecord;
import org.vitrine.publication.PublicRecord.PublicAuthority;
import org.vitrine.search.ObjectQuery.Facet;
import org.vitrine.search.ObjectQuery.Sort;
import org.vitrine.search.Samples.ObjectSample;

/// What is found, in an index on a disk.
class PublicSearchTest {

    private final Entries entries = new Entries(
            (_, term) -> List.of(term.replace('-', ' ')),
            said -> said.datesByRole().stream().map(Description.RoleDate::date).findFirst(),
            _ -> List.of(),
            _ -> java.util.Optional.empty());
    private final Map<UUID, Known> known = new HashMap<>();

    @TempDir
    static Path folder;

    private static SearchIndex index;

    @BeforeAll
    static void open() {
        index = SearchIndex.open(new SearchSettings.Lucene(folder));
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @BeforeEach
    void empty() {
        index.empty(IndexName.PUBLIC);
    }

    @ParameterizedTest
    @CsvSource({
        // words in any order and form
        "friendship orders, A",
        "FRIENDSHIP, A",
        "'\"order of friendship\"', A",
        "frien, A",
        // Korean: within a word, with its particle, one syllable, several words as a phrase
        "김일성, B",
        "일성, B",
        "김일성에게, B",
        "친, B",
        "'\"친선의 훈장\"', B",
        // Russian: forms, ё and е
        "орден дружбы, C",
        "ордена, C",
        "самолет, C",
        "САМОЛЁТ, C",
        // diacritics and apostrophes of a romanisation
        "Pyongyang, D",
        "P'yŏngyang, D",
        "chollima, D",
        "Il-sung, D",
        "Ilsung, D",
        // numbers, whole and begun
        "T.004, D",
        "t.00, A B C D",
        "T.001, A",
    })
    void findsInEveryLanguage(String text, String expected) {
        Map<String, ObjectSample> samples = Map.of(
                "A", Samples.object("T.001").title("Order of Friendship", "en").text("silver"),
                "B", Samples.object("T.002").title("친선의 훈장", "ko").inscription("위대한 수령 김일성에게"),
                "C", Samples.object("T.003").title("Орден Дружбы", "ru").text("Самолёт и ещё"),
                "D", Samples.object("T.004").title("View of P'yŏngyang", "en").text("Chŏllima Kim Il-sung"));
        samples.values().forEach(sample -> write(sample.published()));

        assertThat(find(text))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(expected.split(" "))
                        .map(name -> Objects.requireNonNull(samples.get(name)).id())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"friendship of order\"", "friendship gold", "rder", "T.0010", "일김", "친훈"})
    void doesNotFindWhatIsNotThere(String text) {
        write(Samples.object("T.001")
                .title("Order of Friendship", "en")
                .title("친선의 훈장 김일성", "ko")
                .published());

        assertThat(find(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((((",
                "*",
                "\"",
                "\"\"",
                "a:b",
                "[* TO *]",
                "\\",
                "AND",
                "~2",
                "{\"a\":1}",
                "<b>",
                "\u0000",
                "\uD800x"
            })
    void answersHostileTextsWithoutFailing(String text) {
        write(Samples.object("T.001").title("Order", "en").published());

        assertThat(ask(text).total()).isZero();
        assertThat(suggest(text)).isEmpty();
        assertThat(ask(text.repeat(5000)).total()).isZero();
    }

    @Test
    void findsByEveryNameOfAGiver() {
        PublicAuthority giver = authority(AuthorityKind.PERSON, "Joseph Stalin", "Сталин", "스탈린", "Koba");
        ObjectSample car = Samples.object("T.1").title("Motor car", "en").given("1950", null, giver);
        write(car.published());

        assertThat(Stream.of("stalin", "сталина", "스탈린", "koba").map(this::find))
                .allMatch(found -> found.equals(List.of(car.id())));
    }

    @Test
    void ranksTitleBeforeNumberBeforeNameBeforeText() {
        PublicAuthority giver = authority(AuthorityKind.PERSON, "Alpha Jones");
        ObjectSample text = Samples.object("T.1").title("Four", "en").text("alpha alpha alpha alpha");
        ObjectSample name = Samples.object("T.2").title("Three", "en").given(null, null, giver);
        ObjectSample number = Samples.object("alpha").title("Two", "en");
        ObjectSample title = Samples.object("T.4").title("The alpha of a long title with many other words", "en");
        Stream.of(text, name, number, title).map(ObjectSample::published).forEach(this::write);

        assertThat(find("alpha")).containsExactly(title.id(), number.id(), name.id(), text.id());
    }

    @Test
    void sortsUndatedLastBothWaysAndNumbersNaturally() {
        ObjectSample old = Samples.object("T.10").title("Bb", "en").given("1950", null);
        ObjectSample young = Samples.object("T.9").title("École", "en").given("1987-04", null);
        ObjectSample undated = Samples.object("T.100").title("aa", "en");
        Stream.of(undated, young, old).map(ObjectSample::published).forEach(this::write);

        assertThat(sorted(Sort.OLDEST)).containsExactly(old.id(), young.id(), undated.id());
        assertThat(sorted(Sort.NEWEST)).containsExactly(young.id(), old.id(), undated.id());
        assertThat(sorted(Sort.NUMBER)).containsExactly(young.id(), old.id(), undated.id());
        assertThat(sorted(Sort.TITLE)).containsExactly(undated.id(), old.id(), young.id());
    }

    @ParameterizedTest
    @CsvSource({"1987, 1980", "1989/1991, 1980 1990", "1970/1999, 1970 1980 1990", "1960/1999, undated", "'', undated"})
    void countsADateInItsDecades(String edtf, String decades) {
        write(Samples.object("T.1").given(edtf.isEmpty() ? null : edtf, null).published());

        assertThat(counts(ask(""), Facet.DECADE))
                .extracting(ObjectHits.Count::value)
                .containsExactlyInAnyOrder(decades.split(" "));
    }

    @Test
    void countsFacetsAsOneWouldByHand() {
        Random random = new Random(11);
        List<PublicAuthority> givers = Stream.of("One", "Two", "Three")
                .map(name -> authority(AuthorityKind.PERSON, name))
                .toList();
        List<Thing> things = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Thing thing = Thing.random(i, givers, random);
            things.add(thing);
            entries(thing.sample.published());
        }
        writeAll(things.stream().map(thing -> entries(thing.sample.published())).toList());

        for (int round = 0; round < 40; round++) {
            String text = random.nextBoolean() ? "" : "red";
            Map<Facet, List<String>> chosen = new HashMap<>();
            for (Facet facet : List.of(Facet.KIND, Facet.GIVER, Facet.DECADE, Facet.MATERIAL)) {
                if (random.nextInt(3) == 0) {
                    Thing like = things.get(random.nextInt(things.size()));
                    chosen.put(facet, like.of(facet));
                }
            }
            ObjectHits hits = ask(new ObjectQuery(text, chosen, Sort.NUMBER, 0, 100));

            List<Thing> expected = things.stream()
                    .filter(thing -> thing.fits(text, chosen, null))
                    .toList();
            assertThat(hits.total()).isEqualTo(expected.size());
            assertThat(hits.records())
                    .isEqualTo(expected.stream()
                            .map(thing -> thing.sample.id())
                            .limit(100)
                            .toList());
            for (Facet facet : List.of(Facet.KIND, Facet.GIVER, Facet.DECADE, Facet.MATERIAL)) {
                Map<String, Long> naive = things.stream()
                        .filter(thing -> thing.fits(text, chosen, facet))
                        .flatMap(thing -> thing.of(facet).stream())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
                assertThat(counts(hits, facet).stream()
                                .collect(Collectors.toMap(ObjectHits.Count::value, ObjectHits.Count::count)))
                        .as("%s of '%s' %s", facet, text, chosen)
                        .isEqualTo(naive);
                assertThat(counts(hits, facet))
                        .isSortedAccordingTo(Comparator.comparingLong(ObjectHits.Count::count)
                                .reversed()
                                .thenComparing(ObjectHits.Count::value));
            }
        }
    }

    /// What an object is, said a second time.
    private record Thing(ObjectSample sample, boolean red, Map<Facet, List<String>> values) {
        static Thing random(int number, List<PublicAuthority> givers, Random random) {
            ObjectSample sample = Samples.object("T." + number);
            boolean red = random.nextBoolean();
            sample.title(red ? "Red thing" : "Blue thing", "en");
            String kind = List.of("gift", "medal", "plaque").get(random.nextInt(3));
            sample.kind(kind);
            List<PublicAuthority> some =
                    givers.stream().filter(_ -> random.nextInt(3) == 0).toList();
            int year = 1940 + random.nextInt(50);
            sample.given(Integer.toString(year), null, some.toArray(PublicAuthority[]::new));
            List<String> materials = Stream.of("silver", "gold", "clay")
                    .filter(_ -> random.nextInt(3) == 0)
                    .toList();
            materials.forEach(sample::material);
            return new Thing(
                    sample,
                    red,
                    Map.of(
                            Facet.KIND, List.of(kind),
                            Facet.GIVER,
                                    some.stream()
                                            .map(giver -> giver.id().toString())
                                            .toList(),
                            Facet.DECADE, List.of(Integer.toString(year / 10 * 10)),
                            Facet.MATERIAL, materials));
        }

        List<String> of(Facet facet) {
            return values.getOrDefault(facet, List.of());
        }

        boolean fits(String text, Map<Facet, List<String>> chosen, @org.jspecify.annotations.Nullable Facet without) {
            return (text.isEmpty() || red)
                    && chosen.entrySet().stream()
                            .filter(entry -> entry.getKey() != without
                                    && !entry.getValue().isEmpty())
                            .allMatch(entry -> of(entry.getKey()).stream().anyMatch(entry.getValue()::contains));
        }
    }

    @ParameterizedTest
    @CsvSource({"frendship, friendship", "ordre friendship, order friendship", "김일선, 김일성", "дружпы, дружбы"})
    void suggestsNearSpellings(String typed, String meant) {
        write(Samples.object("T.1")
                .title("Order of Friendship", "en")
                .title("김일성 훈장", "ko")
                .title("Орден Дружбы", "ru")
                .published());

        ObjectHits hits = ask(typed);

        assertThat(hits.total()).isZero();
        assertThat(hits.suggestions()).first().isEqualTo(meant);
        assertThat(find(meant)).hasSize(1);
    }

    @Test
    void suggestsNothingThatFindsNothing() {
        write(Samples.object("T.1").title("Friendship", "en").published());

        assertThat(ask("frendship zzzzzzzz").suggestions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "kim, Kim Il Sung",
        "김, 김일성",
        "ㄱ, 김일성",
        "김이, 김일성",
        "김일성, 김일성",
        "일성, 김일성",
        "il s, Kim Il Sung",
        "ким, Ким Ир Сен",
        "kim il sung, Kim Il Sung"
    })
    void suggestsPeopleByAnyNameWhileItIsTyped(String typed, String matched) {
        PublicAuthority person = authority(AuthorityKind.PERSON, "Kim Il Sung", "김일성", "Ким Ир Сен");
        write(person);

        assertThat(suggest(typed)).singleElement().satisfies(suggestion -> {
            assertThat(suggestion.record()).isEqualTo(person.id());
            assertThat(suggestion.kind()).isEqualTo("person");
            assertThat(suggestion.matched()).isEqualTo(matched);
        });
    }

    @Test
    void suggestsTheWholeNameFirstAndAFewOfEachKind() {
        PublicAuthority whole = authority(AuthorityKind.PERSON, "Moscow");
        PublicAuthority begins = authority(AuthorityKind.PERSON, "Moscow Artist");
        PublicAuthority within = authority(AuthorityKind.PERSON, "Artist of Moscow");
        PublicAuthority place = authority(AuthorityKind.PLACE, "Moscow");
        ObjectSample object = Samples.object("T.1").title("View of Moscow", "en");
        Stream.of(within, begins, whole, place).forEach(this::write);
        write(object.published());

        assertThat(suggest("moscow"))
                .extracting(PublicSearch.Suggestion::record)
                .containsExactly(object.id(), whole.id(), begins.id(), within.id(), place.id());
        List<PublicSearch.Suggestion> one =
                index.read(session -> new Suggesting(session, NameText.parse("moscow"), 1).suggestions());
        assertThat(one)
                .extracting(PublicSearch.Suggestion::record)
                .containsExactly(object.id(), whole.id(), place.id());
    }

    @Test
    void pagesThroughAllHitsOnce() {
        List<ObjectSample> samples = Stream.iterate(1, i -> i + 1)
                .limit(25)
                .map(i -> Samples.object("T." + i).title("Thing", "en"))
                .toList();
        writeAll(samples.stream().map(sample -> entries(sample.published())).toList());

        List<UUID> found = new ArrayList<>();
        for (int page = 0; page < 4; page++) {
            found.addAll(ask(new ObjectQuery("thing", Map.of(), Sort.RELEVANCE, page, 10))
                    .records());
        }

        assertThat(found).isEqualTo(samples.stream().map(ObjectSample::id).toList());
        assertThat(ask(new ObjectQuery("thing", Map.of(), Sort.NUMBER, 100, 100))
                        .records())
                .isEmpty();
    }

    private PublicAuthority authority(AuthorityKind kind, String... names) {
        PublicAuthority authority = Samples.authority(kind, names);
        known.put(authority.id(), Known.of(authority.description()));
        return authority;
    }

    private Entry entries(PublicRecord record) {
        return entries.of(record, PublicIndexing.only(record.labels().keySet(), known));
    }

    private void write(PublicRecord record) {
        writeAll(List.of(entries(record)));
    }

    private void writeAll(List<Entry> all) {
        index.write(IndexName.PUBLIC, all, List.of());
    }

    private List<UUID> find(String text) {
        return ask(text).records();
    }

    private static List<ObjectHits.Count> counts(ObjectHits hits, Facet facet) {
        return hits.facets().getOrDefault(facet, List.of());
    }

    private List<UUID> sorted(Sort sort) {
        return ask(new ObjectQuery("", Map.of(), sort, 0, 100)).records();
    }

    private ObjectHits ask(String text) {
        return ask(new ObjectQuery(text, Map.of(), Sort.RELEVANCE, 0, 100));
    }

    private ObjectHits ask(ObjectQuery query) {
        return index.read(session -> new Asking(session, query).answer());
    }

    private List<PublicSearch.Suggestion> suggest(String text) {
        return index.read(session -> new Suggesting(session, NameText.parse(text), 5).suggestions());
    }
}
