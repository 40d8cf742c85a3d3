package org.vitrine.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.Citation;
import org.vitrine.authority.Party;
import org.vitrine.dating.Dates;
import org.vitrine.dating.Edtf;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.dating.Reading;
import org.vitrine.provenance.ProvenanceEvent.Certainty;
import org.vitrine.provenance.ProvenanceEvent.Passed;
import org.vitrine.text.PlainText;

class ChainTextPropertiesTest {

    private static final List<String> NAMES = List.of(
            "Kim Il Sung",
            "김일성",
            "조선민주주의인민공화국 내각",
            "J. V. Stalin",
            "И. В. Сталин",
            "Государственный Эрмитаж",
            "St. Petersburg",
            "г. Москва",
            "Knoedler & Co.",
            "Smith and Sons",
            "Mr. and Mrs. John Smith",
            "Ministry of Trade and Industry",
            "Museum \"Hermitage\"",
            "Museum \"A, B\"; annex",
            "a \"b",
            "12\" plate",
            "\"",
            "“curly” name",
            "”",
            "Committee for Cultural Relations, Pyongyang",
            "Embassy to Moscow",
            "Bank of England",
            "by the Lake",
            "unknown",
            "somebody",
            "others",
            "Withheld",
            "Withheld: yes",
            "possibly Kim",
            "Kim?",
            "Gift",
            "Gift of Love",
            "Purchased Goods Ltd.",
            "State Museum",
            "his son",
            "his son, John",
            "to",
            "agent",
            "Order No. 5",
            "Order No. 5. Purchased by X",
            "Apartment #2",
            "as Premier",
            "x; y. Z",
            "Foo.",
            "Foo. Bar",
            "...",
            "1905",
            "School in 1905",
            "with title",
            "dated \"1950\"",
            "[1]",
            "(brackets)",
            "open ( bracket",
            "] shut",
            "two  blanks",
            "line\nbreak",
            "Notes:\n[1] x",
            "\nAuthorities:",
            "tab\tbed",
            "c. 1950",
            "through the Looking Glass",
            "A through B",
            "person",
            "X as written",
            "Source: X",
            "As written: \"x\"",
            "As written: \"",
            "It was here",
            "at \"home\"",
            "X: Y",
            "a, b",
            "a,b",
            "lot 5",
            "1878–1953",
            "b. 1900",
            "London, 1900–1950",
            "王",
            "𠀀 name",
            "na\u200Dme");

    /// Words that say how the text is built; another may be written for them.
    private static final Set<String> GRAMMAR = Set.of(
            "possibly", "probably", "agent", "through", "with", "from", "dated", "notes", "authorities", "source");

    private static final List<String> DATES = List.of(
            "1950",
            "17.IX.1984",
            "April 14 Juche 76 (1987)",
            "April 14 Juche 76 (1988)",
            "주체76(1987)년 4월 14일",
            "5 марта 1949 г.",
            "May 4, 1950",
            "May 17-27, June 21-July 1 1984",
            "c. 1950",
            "before 1912",
            "by 1950",
            "between 1948 and 1950",
            "from 1949 to 1950",
            "early 20th century",
            "XIX век",
            "1950?",
            "probably 1950",
            "[1667,1668,1670..1672]",
            "{1960,1961-12}",
            "1949-02-22/1949-04-07",
            "in 1950",
            "1950s");

    /// Chances of a chain, all from one seed, so that a failure can be had again.
    private static final class Maker {
        private final Random random;
        private final List<UUID> records = List.of(id(1), id(2), id(3), id(4));
        private int ids;

        Maker(long seed) {
            random = new Random(seed);
        }

        private static UUID id(int number) {
            return new UUID(0x0192837400007000L, 0x8000000000000000L + number);
        }

        private <T> T one(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }

        private <T> @Nullable T maybe(T what) {
            return random.nextInt(3) == 0 ? what : null;
        }

        private String text() {
            if (random.nextInt(4) > 0) {
                return clean(one(NAMES));
            }
            StringBuilder odd = new StringBuilder();
            String alphabet = "ab X.,;:\"“”()[]#?\n-'&ж김 1";
            for (int i = random.nextInt(12); i >= 0; i--) {
                odd.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            return clean(odd.toString());
        }

        private static String clean(String text) {
            String stored = PlainText.clean(text);
            return stored.isEmpty() ? "x" : stored;
        }

        private @Nullable Certainty certainty() {
            return maybe(one(List.of(Certainty.POSSIBLE, Certainty.PROBABLE)));
        }

        private String next(String prefix) {
            return prefix + ++ids;
        }

        private Party party() {
            return new Party(
                    next("p"),
                    maybe(one(records)),
                    random.nextInt(4) == 0 ? null : text(),
                    maybe(one(List.of(Party.What.values()))),
                    maybe(one(records)),
                    maybe(one(records)),
                    maybe(text()));
        }

        private Holder holder() {
            Party party = party();
            return new Holder(
                    party.id(),
                    party.agent(),
                    party.name(),
                    party.what(),
                    party.organisation(),
                    party.office(),
                    party.officeAsWritten(),
                    maybe(text()),
                    maybe(random.nextBoolean() ? "1878–1953" : text()),
                    certainty());
        }

        private Agency agency() {
            return new Agency(
                    next("a"),
                    maybe(one(records)),
                    maybe(text()),
                    maybe(text()),
                    several(random.nextInt(3), this::party),
                    certainty());
        }

        private <T> List<T> several(int count, java.util.function.Supplier<T> maker) {
            List<T> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                all.add(maker.get());
            }
            return all;
        }

        private @Nullable HistoricalDate date() {
            return switch (random.nextInt(6)) {
                case 0 -> null;
                case 1 -> HistoricalDate.of(Edtf.parse("1949-02-22/1949-04-07"), text());
                case 2 -> {
                    Reading.Understood read = (Reading.Understood) Dates.parse("Juche 76 (1988)");
                    yield read.date().decide("1987", text(), text());
                }
                default -> Dates.parse(one(DATES)) instanceof Reading.Understood(var date, var _) ? date : null;
            };
        }

        private ProvenanceEvent event() {
            List<String> methods = new ArrayList<>(Wordings.methods());
            methods.sort(String::compareTo);
            methods.add("a way \"of our own\"");
            HistoricalDate date = date();
            UUID place = maybe(one(records));
            String written = random.nextBoolean() ? text() : null;
            return Chains.event(next("e"))
                    .method(random.nextInt(4) == 0 ? null : one(methods))
                    .from(several(random.nextInt(3), this::holder).toArray(Holder[]::new))
                    .to(several(random.nextInt(3), this::holder).toArray(Holder[]::new))
                    .agents(several(random.nextInt(5) == 0 ? 2 : 0, this::agency)
                            .toArray(Agency[]::new))
                    .date(date, date == null ? null : certainty())
                    .place(place, written, place == null && written == null ? null : certainty())
                    .passing(one(List.of(Passed.values())), one(List.of(Passed.values())))
                    .direct(random.nextBoolean())
                    .certainty(one(List.of(Certainty.values())))
                    .sources(several(
                            random.nextInt(6) == 0 ? 2 : 0,
                            () -> new Citation(next("c"), one(records), maybe(text()), maybe(text()))))
                    .note(random.nextInt(4) == 0 ? text() : null)
                    .text(random.nextInt(4) == 0 ? text() : null)
                    .withheld(random.nextInt(8) == 0)
                    .build();
        }

        private List<ProvenanceEvent> chain() {
            return several(random.nextInt(5), this::event);
        }

        private ChainText.Names names() {
            Map<UUID, String> byId = Map.of(
                    records.get(0), clean(one(NAMES)),
                    records.get(1), clean(one(NAMES)),
                    records.get(2), "Kim Il Sung");
            return id -> Optional.ofNullable(byId.get(id));
        }
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    @Property(tries = 4_000)
    void readsWhatItWrites(@ForAll("seeds") long seed) {
        Maker maker = new Maker(seed);
        List<ProvenanceEvent> chain = maker.chain();

        String text = ChainText.render(chain, maker.names());

        ChainText.Reading read = ChainText.parse(text);
        assertThat(read.events()).as(text).hasSameSizeAs(chain);
        assertThat(Chain.adopt(read.events(), chain)).as(text).isEqualTo(chain);
        assertThat(read.unclear()).as(text).isEmpty();
    }

    @Property(tries = 4_000)
    void losesNothingOfAnyText(@ForAll("seeds") long seed) {
        Maker maker = new Maker(seed);
        StringBuilder any = new StringBuilder();
        for (int i = maker.random.nextInt(30); i >= 0; i--) {
            any.append(maker.random.nextInt(3) == 0 ? maker.one(DATES) : maker.text())
                    .append(maker.one(
                            List.of(" ", ", ", "; ", ". ", " by ", " to ", " from ", " (", ") ", " [", "] ", "\n")));
        }

        ChainText.Reading read = ChainText.parse(any.toString());

        String again = ChainText.render(read.events(), ChainText.Names.NONE);
        ChainText.Reading second = ChainText.parse(again);
        assertThat(Chain.adopt(second.events(), read.events()))
                .as(any + "\n→ " + again)
                .isEqualTo(read.events());
        String kept = letters(again);
        for (String word : PlainText.clean(any.toString()).split("[^\\p{L}\\p{N}]+")) {
            if (word.length() > 3 && !GRAMMAR.contains(word.toLowerCase(java.util.Locale.ROOT))) {
                assertThat(kept).as(any + "\n→ " + again).contains(word.toLowerCase(java.util.Locale.ROOT));
            }
        }
    }

    private static String letters(String text) {
        return text.toLowerCase(java.util.Locale.ROOT);
    }
}
