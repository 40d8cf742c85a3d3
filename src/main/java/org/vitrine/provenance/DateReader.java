package org.vitrine.provenance;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.dating.Calendar;
import org.vitrine.dating.Check;
import org.vitrine.dating.Dates;
import org.vitrine.dating.Decision;
import org.vitrine.dating.Edtf;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.dating.Reading;

/// Dates of a chain: as people write them, or `dated "…"` with whatever a person said that they mean.
final class DateReader {

    private static final String DATED = "dated \"";

    private DateReader() {}

    /// A date as people write it; null when it is none.
    static @Nullable HistoricalDate natural(String written) {
        return Dates.parse(written) instanceof Reading.Understood(var date, var _) ? date : null;
    }

    static boolean isDated(String text, int from) {
        return text.regionMatches(true, from, DATED, 0, DATED.length());
    }

    /// Reads `dated "as written" meaning "EDTF" …`; null when it cannot be read.
    static @Nullable HistoricalDate dated(String text, int from, int to) {
        Map<String, String> said = new HashMap<>();
        int at = from;
        while (at < to) {
            int blank = Letters.blank(text, at, to);
            int open = Letters.skipBlanks(text, blank, to);
            if (open >= to || text.charAt(open) != '"') {
                return null;
            }
            int close = Scan.closingMark(text, open);
            if (close < 0 || close >= to) {
                return null;
            }
            said.put(text.substring(at, blank).toLowerCase(java.util.Locale.ROOT), Scan.unquote(text, open, close + 1));
            at = Letters.skipBlanks(text, close + 1, to);
        }
        try {
            return date(said);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable HistoricalDate date(Map<String, String> said) {
        String written = said.getOrDefault("dated", "");
        String meaning = said.get("meaning");
        if (meaning == null && !said.containsKey("check")) {
            return natural(written);
        }
        if (said.containsKey("check")) {
            return whole(written, meaning, said);
        }
        String why = said.get("because");
        if (why == null) {
            return Edtf.find(meaning == null ? "" : meaning)
                    .map(edtf -> HistoricalDate.of(edtf, written))
                    .orElse(null);
        }
        HistoricalDate unresolved = natural(written);
        return unresolved == null || meaning == null
                ? null
                : unresolved.decide(meaning, said.getOrDefault("says", ""), why);
    }

    private static HistoricalDate whole(String written, @Nullable String meaning, Map<String, String> said) {
        Optional<Edtf> edtf = Optional.ofNullable(meaning).map(Edtf::parse);
        String era = said.get("juche");
        String why = said.get("because");
        String readings = said.getOrDefault("readings", "");
        return new HistoricalDate(
                written,
                Calendar.valueOf(said.getOrDefault("calendar", Calendar.GREGORIAN.name())),
                era == null ? null : Integer.valueOf(era),
                meaning,
                edtf.map(Edtf::earliest).orElse(null),
                edtf.map(Edtf::latest).orElse(null),
                Check.valueOf(said.getOrDefault("check", "")),
                why == null ? null : new Decision(said.getOrDefault("says", ""), why),
                readings.isEmpty() ? List.of() : Arrays.asList(readings.split(" \\| ")));
    }

    /// Writes a date so that it is read back as the same.
    static String write(HistoricalDate date) {
        String written = date.asWritten();
        HistoricalDate natural = natural(written);
        if (date.equals(natural)) {
            return isPlain(written) ? written : "dated " + Scan.quote(written);
        }
        String edtf = date.edtf();
        StringBuilder out = new StringBuilder("dated ").append(Scan.quote(written));
        if (edtf != null) {
            out.append(" meaning ").append(Scan.quote(edtf));
            if (date.equals(HistoricalDate.of(Edtf.parse(edtf), written))) {
                return out.toString();
            }
        }
        Decision decision = date.decision();
        boolean decided = decision != null
                && edtf != null
                && natural != null
                && date.equals(natural.decide(edtf, decision.who(), decision.why()));
        if (!decided) {
            out.append(" check ").append(Scan.quote(date.check().name()));
            out.append(" calendar ").append(Scan.quote(date.calendar().name()));
            if (date.eraYear() != null) {
                out.append(" juche ").append(Scan.quote(date.eraYear().toString()));
            }
            if (!date.readings().isEmpty()) {
                out.append(" readings ").append(Scan.quote(String.join(" | ", date.readings())));
            }
        }
        if (decision != null) {
            out.append(" says ").append(Scan.quote(decision.who()));
            out.append(" because ").append(Scan.quote(decision.why()));
        }
        return out.toString();
    }

    /// Whether a date that is understood is also found behind a comma.
    private static boolean isPlain(String written) {
        int end = written.length();
        if (end > Plain.LONGEST_DATE
                || Plain.certainty(written, 0, end) != null
                || Letters.isBlank(written.charAt(0))
                || Stops.isShortened(written, end)
                || Letters.startsWith(written, 0, end, "in")
                || Letters.startsWith(written, 0, end, "on")
                || Letters.startsWith(written, 0, end, "dated")) {
            return false;
        }
        int parts = 1;
        int begin = 0;
        int depth = 0;
        for (int i = 0; i <= end; i++) {
            char c = i == end ? ',' : written.charAt(i);
            switch (c) {
                case '"', '“', '”', ';', '[', ']', '#', '\n', '\t', '\r' -> {
                    return false;
                }
                case '(' -> depth++;
                case ')' -> depth--;
                case '.' -> {
                    if (Stops.isStop(written, i, end)) {
                        return false;
                    }
                }
                case ',' -> {
                    if (depth != 0
                            || !Letters.hasDigit(written, begin, i)
                            || (i < end && ++parts > EventReader.LONGEST_RUN)) {
                        return false;
                    }
                    begin = i + 1;
                }
                default -> {}
            }
            if (depth < 0 || depth > 1) {
                return false;
            }
        }
        return !Letters.isBlank(written.charAt(end - 1)) && written.equals(Letters.collapse(written));
    }
}
