package org.vitrine.authority;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.AuthorityDescription.Tenure;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.problem.Violation;

/// What an authority may say, as far as the description alone can tell.
public final class AuthorityRules {

    private final AuthorityDescription said;
    private final List<Violation> found = new ArrayList<>();

    private AuthorityRules(AuthorityDescription said) {
        this.said = said;
    }

    /// Errors, which stand in the way of saving, and warnings, which do not.
    public static List<Violation> check(AuthorityDescription said) {
        AuthorityRules rules = new AuthorityRules(said);
        rules.checkNames();
        rules.checkOrder("", said.begin(), said.end());
        said.wider().forEach(one -> rules.checkOrder("wider." + one.id() + ".", one.begin(), one.end()));
        said.tenures().forEach(one -> rules.checkOrder("tenures." + one.id() + ".", one.begin(), one.end()));
        rules.checkTenures();
        rules.checkCoordinates();
        said.matches().forEach(match -> rules.checkUri("matches." + match.id() + ".uri", match.uri()));
        return List.copyOf(rules.found);
    }

    private void checkNames() {
        if (said.names().stream().allMatch(name -> name.text().isBlank())) {
            found.add(Violation.error("required", "names", "A name is needed", "name"));
        }
        Set<String> preferred = new HashSet<>();
        for (Name name : said.names()) {
            String path = "names." + name.id() + ".";
            checkOrder(path, name.begin(), name.end());
            if (name.use() == Name.Use.PREFERRED && !preferred.add(String.valueOf(name.lang()))) {
                found.add(Violation.error(
                        "preferred-twice",
                        path + "use",
                        "Only one name of each language is the preferred one",
                        name.text()));
            }
        }
    }

    /// Only what is certain is an error: "1953" to "March 1953" may well be in order.
    private void checkOrder(String path, @Nullable HistoricalDate begin, @Nullable HistoricalDate end) {
        if (begin != null
                && end != null
                && begin.earliest() != null
                && end.latest() != null
                && end.latest().isBefore(begin.earliest())) {
            found.add(Violation.error(
                    "end-before-begin",
                    path + "end",
                    "“" + end.asWritten() + "” is before the beginning, “" + begin.asWritten() + "”",
                    end.asWritten(),
                    begin.asWritten()));
        }
    }

    private void checkTenures() {
        List<Tenure> tenures = said.tenures();
        for (int i = 0; i < tenures.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (certainlyOverlap(tenures.get(i), tenures.get(j))) {
                    found.add(Violation.warning(
                            "tenures-overlap",
                            "tenures." + tenures.get(i).id() + ".begin",
                            "Two terms in this office overlap"));
                }
            }
        }
    }

    /// A term that begins on the day, in the month or in the year in which another ends follows it.
    private static boolean certainlyOverlap(Tenure one, Tenure other) {
        return certainlyBefore(one.begin(), other.end()) && certainlyBefore(other.begin(), one.end());
    }

    /// An end that is not given is open: a term that has begun goes on.
    private static boolean certainlyBefore(@Nullable HistoricalDate begin, @Nullable HistoricalDate end) {
        if (begin == null || begin.latest() == null) {
            return false;
        }
        return end == null || (end.earliest() != null && begin.latest().isBefore(end.earliest()));
    }

    private void checkCoordinates() {
        Coordinates at = said.coordinates();
        if (at != null && !at.hasLatitudeOnEarth()) {
            found.add(Violation.error(
                    "latitude",
                    "coordinates.latitude",
                    "A latitude is -90 to 90 degrees",
                    at.latitude().toPlainString()));
        }
        if (at != null && !at.hasLongitudeOnEarth()) {
            found.add(Violation.error(
                    "longitude",
                    "coordinates.longitude",
                    "A longitude is -180 to 180 degrees",
                    at.longitude().toPlainString()));
        }
    }

    private void checkUri(String path, String text) {
        try {
            URI uri = URI.create(text);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        found.add(Violation.error("uri-malformed", path, "“" + text + "” is not a web address", text));
    }
}
