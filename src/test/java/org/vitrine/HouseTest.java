package org.vitrine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vitrine.account.Endpoint;
import org.vitrine.account.RightsTable;

/// The house keeps its rooms: a package imports lower tiers, or siblings to its left.
@AnalyzeClasses(packages = "org.vitrine", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    private static final List<List<String>> TIERS = List.of(
            List.of("text", "problem", "paging", "dating"),
            List.of("audit", "account", "revision", "form", "vocabulary", "authority", "media", "fixity"),
            List.of("provenance", "profile", "catalogue"),
            List.of("publication", "search", "review"),
            List.of(
                    "page",
                    "export",
                    "image",
                    "upload",
                    "dublincore",
                    "lido",
                    "edm",
                    "linkedart",
                    "schemaorg",
                    "manifest",
                    "intake",
                    "preservation",
                    "backup"),
            List.of("desk", "site", "oai", "iiif", "api"),
            List.of("app"));
    private static final int DOORS = 5;

    private static final Map<String, Place> PLACES = IntStream.range(0, TIERS.size())
            .boxed()
            .flatMap(tier -> IntStream.range(0, TIERS.get(tier).size())
                    .mapToObj(seat -> Map.entry(TIERS.get(tier).get(seat), new Place(tier, seat))))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final RightsTable RIGHTS = RightsTable.load();

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}:]+(?::((?:[^{}]|\\{[^{}]*})+))?}");

    private record Place(int tier, int seat) {
        boolean mayImport(Place other) {
            return other.tier < tier || (other.tier == tier && tier != DOORS && other.seat < seat);
        }
    }

    @ArchTest
    static final ArchRule everyPackageHasItsPlace = classes()
            .should(new ArchCondition<JavaClass>("be in a package of the table") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    events.add(new SimpleConditionEvent(
                            type, PLACES.containsKey(room(type)), type.getName() + " is in no known package"));
                }
            })
            .because("the table of packages reads as a route through the house");

    @ArchTest
    static final ArchRule packagesImportLowerTiersOrSiblingsToTheirLeft = classes()
            .should(new ArchCondition<JavaClass>("import lower tiers or siblings to the left") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                        String from = room(type);
                        String to = room(dependency.getTargetClass());
                        if (to.isEmpty() || to.equals(from)) {
                            continue;
                        }
                        Place place = PLACES.get(from);
                        Place other = PLACES.get(to);
                        if (place == null || other == null || !place.mayImport(other)) {
                            events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                        }
                    }
                }
            })
            .because("so no circle can exist, and doors never know each other");

    @ArchTest
    static final ArchRule valuesKnowNoFramework = noClasses()
            .that()
            .resideInAnyPackage("org.vitrine.problem..", "org.vitrine.paging..", "org.vitrine.dating..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io.quarkus..", "org.hibernate..")
            .because("values can be used and tested alone");

    @ArchTest
    static final ArchRule readersNeverLookBehindPublication = noClasses()
            .that()
            .resideInAnyPackage("org.vitrine.site..", "org.vitrine.oai..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "hold working records or drafts",
                    type -> List.of(
                                    "org.vitrine.catalogue.CollectionObjects",
                                    "org.vitrine.catalogue.CollectionObject",
                                    "org.vitrine.authority.Authorities",
                                    "org.vitrine.revision.Drafts",
                                    "org.vitrine.revision.Revisions",
                                    "org.vitrine.search.WorkingSearch")
                            .contains(type.getName())))
            .because("no draft can leak where no draft can be read");

    @ArchTest
    static final ArchRule namesSaySomething = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Dto)")
            .because("a name says what a thing is for");

    @ArchTest
    static final ArchRule everyEndpointHasARowInTheTableOfRights = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should(new ArchCondition<JavaClass>("have a row in rights.table for each endpoint") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    for (Endpoint endpoint : endpoints(type)) {
                        if (RIGHTS.find(endpoint).isEmpty()) {
                            events.add(SimpleConditionEvent.violated(
                                    type, "“" + endpoint + "” is not in src/main/resources/rights.table"));
                        }
                    }
                }
            })
            .because("what nobody has thought about is refused to everybody");

    @ArchTest
    static void everyRowOfTheTableOfRightsHasAnEndpoint(JavaClasses house) {
        Set<String> there = house.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .flatMap(type -> endpoints(type).stream())
                .map(Endpoint::toString)
                .collect(Collectors.toSet());
        assertThat(RIGHTS.endpoints().keySet()).isSubsetOf(there);
    }

    /// Of all classes whose path begins like an address, the one with the longest path that has an endpoint of that
    /// method for it answers, even when its endpoint is a placeholder and another class means just this address
    /// (`/desk/objects` with `{id}` takes `/desk/objects/new` from `/desk` with `objects/new`).
    @ArchTest
    static void noEndpointIsHiddenByAClassWithALongerPath(JavaClasses house) {
        List<JavaClass> resources =
                house.stream().filter(type -> type.isAnnotatedWith(Path.class)).toList();
        List<String> hidden = resources.stream()
                .flatMap(type -> endpoints(type).stream()
                        .flatMap(endpoint -> resources.stream()
                                .filter(other -> literal(path(other)).length()
                                        > literal(path(type)).length())
                                .flatMap(other -> endpoints(other).stream())
                                .filter(other -> other.method().equals(endpoint.method()))
                                .filter(other -> takes(other.path(), endpoint.path()))
                                .map(other -> endpoint + " is hidden by " + other)))
                .toList();
        assertThat(hidden).isEmpty();
    }

    private static String path(JavaClass type) {
        return "/" + type.getAnnotationOfType(Path.class).value().replaceAll("^/+|/+$", "");
    }

    private static String literal(String path) {
        return path.replaceAll("\\{.*", "");
    }

    /// Whether a template answers an address that another one means, its placeholders filled with what no word of ours
    /// is.
    private static boolean takes(String template, String other) {
        StringBuilder pattern = new StringBuilder();
        Matcher placeholder = PLACEHOLDER.matcher(template);
        int at = 0;
        while (placeholder.find()) {
            pattern.append(Pattern.quote(template.substring(at, placeholder.start())))
                    .append(placeholder.group(1) == null ? "[^/]+" : "(?:" + placeholder.group(1) + ")");
            at = placeholder.end();
        }
        pattern.append(Pattern.quote(template.substring(at)));
        return other.matches(".*[^/{}]+.*")
                && Pattern.matches(
                        pattern.toString(), PLACEHOLDER.matcher(other).replaceAll("~"));
    }

    /// A native query that names a class of plain values is planned anew each time: Hibernate's cache of plans fills
    /// with
    /// equal ones and each look into it takes longer. Without the class the driver says what they are.
    @ArchTest
    static void nativeQueriesArePlannedOnce(JavaClasses house) throws IOException {
        Pattern planned = Pattern.compile(
                "createNativeQuery\\((?:(?!createNativeQuery)[^;])*?,\\s*(?:UUID|String|Long|Integer|Boolean|Instant)\\.class\\s*\\)\\s*\\.");
        try (Stream<java.nio.file.Path> files = Files.walk(java.nio.file.Path.of("src/main/java"))) {
            for (java.nio.file.Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                assertThat(planned.matcher(Files.readString(file)).find())
                        .as(file.toString())
                        .isFalse();
            }
        }
    }

    private static List<Endpoint> endpoints(JavaClass type) {
        Class<?> resource = type.reflect();
        return Arrays.stream(resource.getDeclaredMethods())
                .flatMap(method -> Endpoint.of(resource, method).stream())
                .toList();
    }

    private static String room(JavaClass type) {
        String name = type.getPackageName();
        String prefix = "org.vitrine.";
        if (!name.startsWith(prefix)) {
            return "";
        }
        return name.substring(prefix.length()).split("\\.")[0];
    }
}
