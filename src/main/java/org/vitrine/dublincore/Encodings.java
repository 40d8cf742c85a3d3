package org.vitrine.dublincore;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.dating.Edtf;
import org.vitrine.dublincore.Statement.Encoding;
import org.vitrine.profile.DublinCoreWords;
import org.vitrine.publication.Label;
import org.vitrine.text.LanguageTag;

/// Writes values in the syntaxes of DCMI (Point, Box and Period, recommendations of 2006-04-10) and tells which syntax
/// or vocabulary a text keeps to.
final class Encodings {

    /// What W3CDTF can say of EDTF: a year, a month or a day, certain and exact.
    private static final Pattern W3CDTF = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");

    private static final Pattern MEDIA_TYPE = Pattern.compile(
            "(application|audio|font|image|message|model|multipart|text|video)/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*");

    private static final String NUMBER = "\\s*[+-]?\\d+(\\.\\d+)?\\s*";
    private static final Pattern EAST = part("east", NUMBER);
    private static final Pattern NORTH = part("north", NUMBER);
    private static final Pattern LIMIT = part("(north|east|south|west)limit", NUMBER);
    private static final Pattern START_OR_END = part("(start|end)", "\\s*[^;=\\s][^;=]*");
    private static final int SIDES = 4;

    private Encodings() {}

    /// Of what an EDTF date can be said in: W3CDTF when that is enough.
    static Encoding ofDate(String edtf) {
        return W3CDTF.matcher(edtf).matches() ? Encoding.W3CDTF : Encoding.EDTF;
    }

    /// What somebody wrote for a term keeps to; null for plain text.
    static @Nullable Encoding of(Term term, String written) {
        if (written.startsWith("http://") || written.startsWith("https://")) {
            return Encoding.URI;
        }
        return switch (term.refines().orElse(term)) {
            case DATE -> Edtf.find(written).isPresent() ? ofDate(written) : null;
            case LANGUAGE -> LanguageTag.isWellFormed(written) ? Encoding.LANGUAGE : null;
            case TYPE -> DublinCoreWords.TYPES.contains(written) ? Encoding.DCMI_TYPE : null;
            case FORMAT -> MEDIA_TYPE.matcher(written).matches() ? Encoding.MEDIA_TYPE : null;
            case COVERAGE -> ofCoverage(written);
            default -> null;
        };
    }

    private static @Nullable Encoding ofCoverage(String written) {
        if (EAST.matcher(written).find() && NORTH.matcher(written).find()) {
            return Encoding.POINT;
        }
        if (LIMIT.matcher(written)
                        .results()
                        .map(part -> part.group(1))
                        .distinct()
                        .count()
                == SIDES) {
            return Encoding.BOX;
        }
        if (START_OR_END.matcher(written).find()) {
            return Encoding.PERIOD;
        }
        return W3CDTF.matcher(written).matches() ? Encoding.W3CDTF : null;
    }

    private static Pattern part(String key, String value) {
        return Pattern.compile("(?:^|;)\\s*" + key + "\\s*=" + value + "(?=;|$)");
    }

    /// Where a place is, in degrees; empty when nobody says.
    static Optional<String> point(Label place) {
        return Optional.ofNullable(place.at())
                .map(at -> "name=" + escaped(name(place)) + "; east="
                        + at.longitude().toPlainString() + "; north="
                        + at.latitude().toPlainString());
    }

    /// When an occasion was; of one that was interrupted a period for each part, none when nobody knows.
    static List<String> periods(Label occasion) {
        String when = occasion.when();
        return when == null
                ? List.of()
                : Edtf.find(when).stream()
                        .flatMap(edtf -> edtf instanceof Edtf.DateSet set && set.all()
                                ? set.members().stream().map(Encodings::interval)
                                : Stream.of(edtf))
                        .map(edtf -> period(name(occasion), edtf))
                        .flatMap(Optional::stream)
                        .toList();
    }

    private static Edtf interval(Edtf.Member member) {
        return switch (member) {
            case Edtf.Point point -> point;
            case Edtf.Range(var first, var last) ->
                new Edtf.Interval(first == null ? Edtf.Limit.OPEN : first, last == null ? Edtf.Limit.OPEN : last);
        };
    }

    private static Optional<String> period(String name, Edtf edtf) {
        String start = edtf instanceof Edtf.Interval(var first, var _)
                ? day(first, edtf.earliest())
                : day(edtf, edtf.earliest());
        String end =
                edtf instanceof Edtf.Interval(var _, var last) ? day(last, edtf.latest()) : day(edtf, edtf.latest());
        return start == null && end == null
                ? Optional.empty()
                : Optional.of(Stream.of(
                                "name=" + escaped(name),
                                start == null ? null : "start=" + start,
                                end == null ? null : "end=" + end,
                                "scheme=W3C-DTF")
                        .filter(Objects::nonNull)
                        .reduce((one, other) -> one + "; " + other)
                        .orElseThrow());
    }

    /// As exact as it is known, else the day that bounds it.
    private static @Nullable String day(Object date, @Nullable LocalDate bound) {
        if (date instanceof Edtf.CalendarDate known
                && W3CDTF.matcher(known.print()).matches()) {
            return known.print();
        }
        return bound == null || bound.getYear() < 0 || bound.getYear() > 9999 ? null : bound.toString();
    }

    private static String name(Label label) {
        return Derivation.Value.of(label).text();
    }

    /// DCMI DCSV, section 3.
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(";", "\\;").replace("=", "\\=");
    }
}
