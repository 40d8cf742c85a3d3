package org.vitrine.provenance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitrine.provenance.ProvenanceEvent.Passed;

/// The wording of every way of passing: the one that is written, and the others that are understood as well.
final class Wordings {

    /// What is written when the way is not known: `passed from A to B`.
    static final Phrase PASSED = Phrase.of(null, "passed from:from to:to by:from");

    private static final Set<String> OTHER_VERBS = Set.of("given", "bought", "sold", "stolen", "lost", "lent", "found");
    private static final Map<String, Phrase> WRITTEN = new HashMap<>();
    private static final Map<String, List<Phrase>> BY_FIRST_WORD = new HashMap<>();
    private static final Map<String, Implied> IMPLIED = new HashMap<>();
    private static final Implied NOTHING = new Implied(Passed.UNKNOWN, Passed.UNKNOWN);

    /// What the words say of themselves about title and custody; a text writes down only what differs.
    record Implied(Passed title, Passed custody) {}

    static {
        way(null, "passed from:from to:to by:from", "acquired by:to from:from", "with :to", "to :to");
        way(null, "from :from to:to", "owned by:to", "in the possession of:to", "in the collection of:to");
        way("commission", "commissioned by:to from:from", "ordered by:to from:from");
        way("award", "awarded by:from to:to", "award of:from by:from to:to", "conferred by:from on:to upon:to");
        way("gift", "gift of:from to:to by:from from:from", "given by:from to:to", "presented by:from to:to");
        way("gift", "a gift of:from to:to by:from from:from", "by gift of:from to:to from:from");
        way("gift", "donated by:from to:to", "donation of:from to:to by:from from:from");
        way("diplomatic-gift", "diplomatic gift of:from to:to by:from from:from", "state gift of:from to:to from:from");
        way("bequest", "bequest of:from to:to by:from from:from", "bequeathed by:from to:to");
        way("bequest", "by bequest of:from to:to from:from");
        way("inheritance", "by descent from:from to:to through:from", "by inheritance from:from to:to");
        way("inheritance", "inherited by:to from:from");
        way("purchase", "purchased by:to from:from", "bought by:to from:from", "sold by:from to:to");
        way("purchase", "by purchase from:from to:to", "acquired by purchase by:to from:from");
        way("auction", "purchased at auction by:to from:from", "bought at auction by:to from:from");
        way("auction", "sold at auction by:from to:to", "auctioned by:from to:to", "sale");
        way("exchange", "by exchange from:from to:to with:from", "exchanged by:from to:to with:to");
        way("transfer", "transferred from:from to:to by:from", "by transfer from:from to:to");
        way("installation", "installed by:from for:to", "unveiled by:from for:to");
        way("deposit", "deposited by:from with:to", "on deposit from:from with:to");
        way("loan", "lent by:from to:to", "loaned by:from to:to", "on loan from:from to:to");
        way("return", "returned by:from to:to from:from", "return from:from to:to by:from");
        way("conservation", "conserved for:from by:to", "restored for:from by:to", "treated for:from by:to");
        way("find", "found by:to with:from", "discovered by:to with:from", "excavated by:to");
        way("confiscation", "confiscated by:to from:from", "seized by:to from:from");
        way("confiscation", "nationalized by:to from:from", "nationalised by:to from:from");
        way("looting", "looted by:to from:from", "plundered by:to from:from");
        way("theft", "stolen by:to from:from");
        way("restitution", "restituted by:from to:to", "restitution by:from to:to from:from");
        way("loss", "lost by:from to:to");
        for (String method : List.of("purchase", "auction", "exchange", "bequest", "inheritance")) {
            IMPLIED.put(method, new Implied(Passed.YES, Passed.UNKNOWN));
        }
        for (String method : List.of("loan", "deposit", "conservation", "theft", "looting")) {
            IMPLIED.put(method, new Implied(Passed.NO, Passed.YES));
        }
        BY_FIRST_WORD
                .values()
                .forEach(phrases -> phrases.sort(Comparator.comparingInt(
                                (Phrase phrase) -> phrase.words().length())
                        .reversed()));
    }

    private Wordings() {}

    private static void way(@Nullable String method, String... specs) {
        for (String spec : specs) {
            Phrase phrase = Phrase.of(method, spec);
            if (method != null) {
                WRITTEN.putIfAbsent(method, phrase);
            }
            String words = phrase.words();
            int blank = words.indexOf(' ');
            BY_FIRST_WORD
                    .computeIfAbsent(blank < 0 ? words : words.substring(0, blank), word -> new ArrayList<>())
                    .add(phrase);
        }
    }

    /// The methods that have a wording.
    static Set<String> methods() {
        return Set.copyOf(WRITTEN.keySet());
    }

    /// The phrase that is written for a method; null for one without a wording of its own.
    static @Nullable Phrase written(@Nullable String method) {
        return method == null ? null : WRITTEN.get(method);
    }

    static Implied implied(@Nullable String method) {
        return method == null ? NOTHING : IMPLIED.getOrDefault(method, NOTHING);
    }

    /// Whether a text begins with a verb of ours, so that it is no name even where the verb is followed by what it
    /// cannot be followed by.
    static boolean isVerb(String text, int from, int to) {
        String word = text.substring(from, Letters.wordEnd(text, from, Math.min(to, from + 16)))
                .toLowerCase(Locale.ROOT);
        return BY_FIRST_WORD.containsKey(word) && (word.endsWith("ed") || OTHER_VERBS.contains(word));
    }

    /// The longest phrase at a place that is followed by what can follow it; null when there is none.
    static @Nullable Phrase find(String text, int from, int to) {
        int end = Letters.wordEnd(text, from, to);
        if (end == from || end - from > 16) {
            return null;
        }
        List<Phrase> phrases = BY_FIRST_WORD.get(text.substring(from, end).toLowerCase(Locale.ROOT));
        if (phrases != null) {
            for (Phrase phrase : phrases) {
                if (stands(phrase, text, from, to)) {
                    return phrase;
                }
            }
        }
        return null;
    }

    private static boolean stands(Phrase phrase, String text, int from, int to) {
        int length = phrase.words().length();
        if (from + length > to || !text.regionMatches(true, from, phrase.words(), 0, length)) {
            return false;
        }
        int after = Letters.skipBlanks(text, from + length, to);
        if (after == to) {
            return phrase.direct() == null;
        }
        if (after == from + length) {
            return false;
        }
        int end = Letters.blank(text, after, to);
        return phrase.direct() != null
                || phrase.marker(text, after, end) != null
                || Letters.isThrough(text, after, end)
                || (phrase.words().equals(PASSED.words()) && text.startsWith("as \"", after));
    }
}
