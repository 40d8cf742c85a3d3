package org.vitrine.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.text.PlainText;
import org.vitrine.text.RecordJson;

/// The parameters of a list, read whole: everything that is wrong with them is told at once, and what nobody knows is
/// wrong, because a mistyped filter would answer everything.
@RequestScoped
class Asked {

    static final int MOST = 200;
    private static final int USUAL = 50;

    private final UriInfo uri;
    private final List<Violation> wrong = new ArrayList<>();

    Asked(UriInfo uri) {
        this.uri = uri;
    }

    /// Any other parameter is told.
    void knows(Set<String> known) {
        uri.getQueryParameters().keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> wrong.add(
                        Violation.error("unknown-parameter", name, "There is no parameter “" + name + "”", name)));
    }

    List<String> texts(String name) {
        return uri.getQueryParameters().getOrDefault(name, List.of()).stream()
                .map(PlainText::clean)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    String text(String name) {
        return texts(name).stream().findFirst().orElse("");
    }

    /// One of some words; the first of them when nothing was said.
    String word(String name, List<String> words) {
        String word = text(name);
        if (word.isEmpty()) {
            return words.getFirst();
        }
        if (!words.contains(word)) {
            refuse(name, word);
        }
        return word;
    }

    List<String> words(String name, Set<String> words) {
        List<String> found = texts(name);
        found.stream().filter(word -> !words.contains(word)).forEach(word -> refuse(name, word));
        return found;
    }

    List<UUID> ids(String name) {
        List<UUID> ids = new ArrayList<>();
        for (String text : texts(name)) {
            ObjectSort.uuid(text).ifPresentOrElse(ids::add, () -> refuse(name, text));
        }
        return ids;
    }

    /// An instant or a day (ISO 8601); null when nothing was said.
    @Nullable
    Instant instant(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return text.length() > 10
                    ? OffsetDateTime.parse(text.replace(' ', '+')).toInstant()
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            refuse(name, text);
            return null;
        }
    }

    /// How many items a page has.
    int limit() {
        String text = text("limit");
        if (text.isEmpty()) {
            return USUAL;
        }
        if (!text.matches("[1-9][0-9]{0,3}") || Integer.parseInt(text) > MOST) {
            refuse("limit", text);
            return USUAL;
        }
        return Integer.parseInt(text);
    }

    /// The key after which a page begins; empty for the first.
    ///
    /// @param parts of the key
    Optional<List<String>> cursor(int parts) {
        String text = text("cursor");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            String json = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> read = new ArrayList<>();
            Sent.read(json).json().forEach(part -> read.add(part.asText()));
            if (read.size() == parts + 1 && read.getFirst().equals(list())) {
                return Optional.of(read.subList(1, read.size()));
            }
        } catch (IllegalArgumentException | Refusal e) {
            // told below, with every other that is none
        }
        wrong.add(Violation.error("cursor", "cursor", "This cursor is of another list, or none"));
        return Optional.empty();
    }

    /// The address of the page that begins after a key.
    String next(List<String> key) {
        List<String> parts = new ArrayList<>();
        parts.add(list());
        parts.addAll(key);
        String cursor = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(RecordJson.write(parts).getBytes(StandardCharsets.UTF_8));
        String query = Stream.of(
                        String.valueOf(uri.getRequestUri().getRawQuery()).split("&"))
                .filter(part -> !part.equals("null") && !part.startsWith("cursor="))
                .collect(Collectors.joining("&"));
        return uri.getRequestUri().getRawPath() + "?" + query + (query.isEmpty() ? "" : "&") + "cursor=" + cursor;
    }

    /// What tells one list from another: a cursor goes on in its own only.
    private String list() {
        TreeMap<String, List<String>> parameters = new TreeMap<>(uri.getQueryParameters());
        parameters.keySet().removeAll(Set.of("cursor", "limit", "include"));
        return Integer.toHexString((uri.getPath() + parameters).hashCode());
    }

    void refuse(String name, String value) {
        wrong.add(Violation.error("parameter-value", name, "“" + value + "” is not a value of this parameter", value));
    }

    /// @throws Refusal invalid, with everything that is wrong
    void settle() {
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
    }
}
