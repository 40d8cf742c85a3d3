package org.vitrine.dublincore;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.profile.MappedPath;
import org.vitrine.profile.Profile;
import org.vitrine.publication.PublicRecord.PublicObject;
import org.vitrine.text.Localized;
import org.vitrine.text.PlainText;

/// An object in Dublin Core.
public final class DublinCore {

    private DublinCore() {}

    /// Where the record is published.
    ///
    /// @param baseUrl public base URL without a slash at the end
    /// @param institution whose collection it is; null when there is none to name
    /// @param words of the profiles and vocabularies in force
    public record Setting(String baseUrl, @Nullable String institution, Words words) {

        String address(UUID id) {
            return baseUrl + "/id/" + id;
        }
    }

    /// How keys are put into words.
    public interface Words {

        /// The profile of a kind.
        Optional<Profile> profile(String kind);

        /// The mapping for kinds without a profile.
        Map<String, List<MappedPath>> commonMapping();

        /// The preferred labels of a term of a scheme; the term itself when nobody knows it.
        Localized labels(String scheme, String term);

        /// URIs of exactly the same concept in vocabularies that many use; none when nobody knows.
        List<String> elsewhere(String scheme, String term);
    }

    /// Elements and terms in the order of [Term], each statement once. An override by an element's name replaces the
    /// element and all that refines it, one by a refinement's name only that; an empty override leaves it unsaid.
    public static List<Statement> of(PublicObject object, Setting setting) {
        Map<Term, List<String>> overrides = object.description().dublinCore().entrySet().stream()
                .filter(entry -> Term.find(entry.getKey()).isPresent())
                .collect(Collectors.toMap(entry -> Term.find(entry.getKey()).orElseThrow(), Map.Entry::getValue));
        Stream<Statement> derived = derived(object, setting).stream()
                .filter(statement -> !overrides.containsKey(statement.term())
                        && statement.term().refines().stream().noneMatch(overrides::containsKey));
        Stream<Statement> written = overrides.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .filter(value -> !PlainText.clean(value).isEmpty())
                        .map(value ->
                                new Statement(entry.getKey(), value, null, Encodings.of(entry.getKey(), value), true)));
        Set<Statement> once = new LinkedHashSet<>();
        List<Statement> all = Stream.concat(derived, written).toList();
        for (Term term : Term.values()) {
            all.stream().filter(statement -> statement.term() == term).forEach(once::add);
        }
        return List.copyOf(once);
    }

    /// What the record would say without any override, in the order of its mapping.
    public static List<Statement> derived(PublicObject object, Setting setting) {
        return new Derivation(object, setting).statements();
    }

    /// The same in the fifteen elements only: a refinement becomes the element it narrows, what narrows none is left
    /// out, what is then said twice is said once, and so is what is said in words and for machines.
    public static List<Statement> simple(List<Statement> statements) {
        List<Statement> simple = new ArrayList<>();
        Set<String> said = new LinkedHashSet<>();
        for (Statement statement : statements) {
            if (statement.repeats()) {
                continue;
            }
            statement.term().element().ifPresent(element -> {
                if (said.add(element + " " + statement.lang() + " " + statement.value())) {
                    simple.add(new Statement(
                            element,
                            statement.value(),
                            statement.lang(),
                            statement.encoding(),
                            statement.overridden()));
                }
            });
        }
        return List.copyOf(simple);
    }
}
