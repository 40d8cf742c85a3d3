package org.vitrine.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitrine.catalogue.Description.Dimension;
import org.vitrine.catalogue.DimensionWords.Meaning;
import org.vitrine.catalogue.DimensionWords.Sort;

/// Reads one stretch of a text about dimensions, see [DimensionText].
final class DimensionReader {

    private static final List<String> BY_ORDER = List.of("height", "width", "depth");
    private static final Set<String> WEIGHTS = Set.of("mg", "g", "kg", "t", "oz", "lb");
    private static final Set<String> VOLUMES = Set.of("ml", "l");
    private static final Set<String> AXES = Set.of("h", "deg");
    private static final Set<String> OTHER_THAN_LENGTHS = Set.of("weight", "volume", "die-axis");

    private final String written;
    private final List<DimensionToken> tokens;
    private final boolean depthIsMeant;
    private final List<Measure> measures = new ArrayList<>();
    private @Nullable String part;
    private @Nullable String typeAhead;
    private boolean about;
    private boolean joined;
    private int at;

    private DimensionReader(String written, @Nullable String part, List<DimensionToken> tokens, boolean depthIsMeant) {
        this.written = written;
        this.part = part;
        this.tokens = tokens;
        this.depthIsMeant = depthIsMeant;
    }

    /// A number that is being read.
    private static final class Measure {
        final BigDecimal value;

        @Nullable
        BigDecimal most;

        @Nullable
        String type;

        @Nullable
        String unit;

        Measure(BigDecimal value) {
            this.value = value;
        }
    }

    /// @param depthIsMeant whether "D." is a depth here
    /// @return nothing when it is not understood
    static List<Dimension> read(String written, boolean depthIsMeant) {
        String text = written;
        String part = null;
        int open = text.indexOf('(');
        if (open > 0
                && text.endsWith(")")
                && DimensionToken.of(text.substring(open + 1, text.length() - 1))
                        .map(inside -> inside.stream().anyMatch(token -> token.meaning(false) == null))
                        .orElse(true)) {
            part = text.substring(open + 1, text.length() - 1).strip();
            text = text.substring(0, open);
        }
        int colon = text.indexOf(':');
        if (colon > 0
                && DimensionToken.of(text.substring(0, colon))
                        .map(before -> before.stream().anyMatch(token -> token.meaning(false) == null))
                        .orElse(true)) {
            part = text.substring(0, colon).strip();
            text = text.substring(colon + 1);
        }
        String named = part == null || part.isEmpty() ? null : part;
        return DimensionToken.of(text.replace('(', ' ').replace(')', ' '))
                .flatMap(tokens -> new DimensionReader(written, named, tokens, depthIsMeant).read())
                .orElse(List.of());
    }

    private Optional<List<Dimension>> read() {
        while (at < tokens.size()) {
            DimensionToken token = tokens.get(at);
            boolean behindNumber = at > 0 && tokens.get(at - 1).number() != null;
            boolean understood = token.number() != null ? number(token.number()) : word(token, behindNumber);
            if (!understood) {
                return Optional.empty();
            }
            at++;
        }
        return typeAhead == null && settle() ? Optional.of(dimensions()) : Optional.empty();
    }

    private boolean number(BigDecimal value) {
        Measure last = measures.isEmpty() ? null : measures.getLast();
        if (at > 0 && is(at - 1, Sort.TO) && last != null) {
            if (last.most != null || value.compareTo(last.value) < 0) {
                return false;
            }
            last.most = value;
            return true;
        }
        // two numbers side by side are no measurement unless something stands between them
        if (last != null && !joined && last.unit == null && typeAhead == null) {
            return false;
        }
        Measure measure = new Measure(value);
        measure.type = typeAhead;
        typeAhead = null;
        joined = false;
        measures.add(measure);
        return true;
    }

    private boolean word(DimensionToken token, boolean behindNumber) {
        Meaning meaning = token.meaning(behindNumber);
        if (meaning == null) {
            return depthIsMeant && token.text().equals("d") && type("depth");
        }
        Measure last = measures.isEmpty() ? null : measures.getLast();
        if (token.text().equals("в") && last != null && last.unit != null) {
            // "45 мм в диаметре"
            return true;
        }
        return switch (meaning.sort()) {
            case ABOUT -> about = true;
            case NOTHING -> true;
            case BY -> joined = last != null;
            case TO -> last != null && at + 1 < tokens.size();
            case TYPE -> type(meaning.term());
            case UNIT -> last != null && unit(last, meaning.term());
        };
    }

    private static boolean unit(Measure last, String unit) {
        if (last.unit != null && !last.unit.equals(unit)) {
            return false;
        }
        last.unit = unit;
        return true;
    }

    private boolean type(String type) {
        Measure last = measures.isEmpty() ? null : measures.getLast();
        if (last != null && last.type == null && last.unit != null && !joined) {
            last.type = type;
            return true;
        }
        if (typeAhead != null) {
            return false;
        }
        typeAhead = type;
        return true;
    }

    /// Gives every number the unit and the sort that the text leaves to be understood.
    private boolean settle() {
        if (measures.isEmpty() || measures.size() > BY_ORDER.size()) {
            return false;
        }
        String unit = measures.getLast().unit;
        for (Measure measure : measures.reversed()) {
            unit = measure.unit == null ? unit : measure.unit;
            measure.unit = unit == null && "die-axis".equals(measure.type) ? "h" : unit;
        }
        boolean severalSizes = measures.size() > 1
                && measures.stream()
                        .allMatch(one -> one.type == null || (one.type.equals("size") && one == measures.getFirst()));
        for (int i = 0; i < measures.size(); i++) {
            Measure measure = measures.get(i);
            measure.type = severalSizes ? BY_ORDER.get(i) : byUnit(measure.type, measure.unit);
        }
        return measures.stream().allMatch(DimensionReader::agrees);
    }

    private static @Nullable String byUnit(@Nullable String type, @Nullable String unit) {
        if (type != null || unit == null) {
            return type;
        }
        if (WEIGHTS.contains(unit)) {
            return "weight";
        }
        if (VOLUMES.contains(unit)) {
            return "volume";
        }
        return AXES.contains(unit) ? "die-axis" : null;
    }

    private static boolean agrees(Measure measure) {
        String unit = measure.unit;
        if (unit == null) {
            return false;
        }
        String sort = WEIGHTS.contains(unit)
                ? "weight"
                : VOLUMES.contains(unit) ? "volume" : AXES.contains(unit) ? "die-axis" : "";
        boolean right = sort.isEmpty()
                ? measure.type == null || !OTHER_THAN_LENGTHS.contains(measure.type)
                : sort.equals(measure.type);
        BigDecimal limit =
                unit.equals("h") ? BigDecimal.valueOf(12) : unit.equals("deg") ? BigDecimal.valueOf(360) : null;
        BigDecimal most = Objects.requireNonNullElse(measure.most, measure.value);
        return right && (limit == null || most.compareTo(limit) <= 0);
    }

    private List<Dimension> dimensions() {
        return measures.stream()
                .map(one -> new Dimension("", part, one.type, one.value, one.most, about, one.unit, written))
                .toList();
    }

    private boolean is(int index, Sort sort) {
        Meaning meaning =
                tokens.get(index).meaning(index > 0 && tokens.get(index - 1).number() != null);
        return meaning != null && meaning.sort() == sort;
    }
}
