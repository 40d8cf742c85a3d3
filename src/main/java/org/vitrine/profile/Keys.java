package org.vitrine.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.Language;
import org.vitrine.text.Localized;

/// Takes the keys of a YAML table one by one; what is left untaken at the end is a fault, and so is everything that is
/// of another sort than it has to be, each at its own line.
final class Keys {

    private final Yaml.Table table;
    private final Faults faults;
    private final Set<String> taken = new HashSet<>();

    Keys(Yaml.Table table, Faults faults) {
        this.table = table;
        this.faults = faults;
    }

    int line() {
        return table.line();
    }

    int line(String key) {
        Yaml.Entry entry = table.entries().get(key);
        return entry == null ? table.line() : entry.line();
    }

    boolean has(String key) {
        return table.entries().containsKey(key);
    }

    /// To be called when everything that is known was taken.
    void refuseOthers() {
        table.entries().forEach((key, entry) -> {
            if (!taken.contains(key)) {
                faults.add("unknown-key", entry.line(), "Nothing is known of the key “" + key + "”", key);
            }
        });
    }

    private Optional<Yaml> take(String key) {
        taken.add(key);
        return Optional.ofNullable(table.entries().get(key)).map(Yaml.Entry::value);
    }

    /// @return empty, with a fault, when it is not there
    String needed(String key) {
        Optional<String> found = text(key);
        if (found.filter(text -> !text.isBlank()).isEmpty() && !hasOtherSort(key)) {
            faults.add("key-missing", line(key), "“" + key + "” is needed", key);
        }
        return found.orElse("");
    }

    private boolean hasOtherSort(String key) {
        Yaml.Entry entry = table.entries().get(key);
        return entry != null && !(entry.value() instanceof Yaml.Word);
    }

    Optional<String> text(String key) {
        return take(key).flatMap(value -> {
            if (value instanceof Yaml.Word(var _, var text)) {
                return Optional.of(text);
            }
            sort(key, value, "a text");
            return Optional.empty();
        });
    }

    boolean yes(String key) {
        String text = text(key).orElse("false");
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> {
                faults.add("yes-or-no", line(key), "“" + key + "” is true or false, not “" + text + "”", text);
                yield false;
            }
        };
    }

    /// @param least smallest allowed
    /// @param most largest allowed
    Optional<Integer> number(String key, int least, int most) {
        return text(key).flatMap(text -> {
            if (text.matches("\\d{1,6}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
                return Optional.of(Integer.valueOf(text));
            }
            faults.add(
                    "whole-number",
                    line(key),
                    "“" + key + "” is a whole number from " + least + " to " + most + ", not “" + text + "”",
                    text);
            return Optional.empty();
        });
    }

    <E extends Enum<E>> Optional<E> constant(String key, Class<E> type) {
        return text(key).flatMap(text -> {
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equalsIgnoreCase(text.replace('-', '_').replace(' ', '_'))) {
                    return Optional.of(constant);
                }
            }
            List<String> allowed = new ArrayList<>();
            for (E constant : type.getEnumConstants()) {
                allowed.add(constant.name().toLowerCase(Locale.ROOT));
            }
            faults.add(
                    "choice",
                    line(key),
                    "“" + key + "” is one of " + String.join(", ", allowed) + ", not “" + text + "”",
                    text);
            return Optional.empty();
        });
    }

    /// A list of texts; a single text counts as a list of one. Each with its line.
    List<Yaml.Word> words(String key) {
        return switch (take(key).orElse(null)) {
            case null -> List.of();
            case Yaml.Word word -> List.of(word);
            case Yaml.Series(var _, var items) -> {
                List<Yaml.Word> words = new ArrayList<>();
                for (Yaml item : items) {
                    if (item instanceof Yaml.Word word) {
                        words.add(word);
                    } else {
                        faults.add("wrong-sort", item.line(), "A text is expected, not " + item.sort());
                    }
                }
                yield words;
            }
            case Yaml.Table other -> {
                sort(key, other, "a list");
                yield List.of();
            }
        };
    }

    List<String> texts(String key) {
        return words(key).stream().map(Yaml.Word::text).toList();
    }

    /// A list of tables.
    List<Keys> tables(String key) {
        return switch (take(key).orElse(null)) {
            case null -> List.of();
            case Yaml.Series(var _, var items) -> {
                List<Keys> tables = new ArrayList<>();
                for (Yaml item : items) {
                    if (item instanceof Yaml.Table inner) {
                        tables.add(new Keys(inner, faults));
                    } else {
                        faults.add(
                                "wrong-sort",
                                item.line(),
                                "A table of keys and values is expected, not " + item.sort());
                    }
                }
                yield tables;
            }
            case Yaml other -> {
                sort(key, other, "a list");
                yield List.of();
            }
        };
    }

    @Nullable
    Keys table(String key) {
        return switch (take(key).orElse(null)) {
            case null -> null;
            case Yaml.Table inner -> new Keys(inner, faults);
            case Yaml other -> {
                sort(key, other, "a table of keys and values");
                yield null;
            }
        };
    }

    /// All keys, each taken as a table.
    Map<String, Keys> allTables() {
        Map<String, Keys> all = new LinkedHashMap<>();
        table.entries().keySet().forEach(key -> {
            Keys inner = table(key);
            if (inner != null) {
                all.put(key, inner);
            }
        });
        return all;
    }

    Set<String> names() {
        return table.entries().keySet();
    }

    /// Words in every language of the interface.
    Localized neededWords(String key) {
        Optional<Localized> found = localized(key, true);
        if (found.isEmpty() && !has(key)) {
            faults.add("key-missing", line(), "“" + key + "” is needed", key);
        }
        return found.orElseGet(() -> new Localized(Map.of()));
    }

    /// Words in every language of the interface, or none at all.
    Optional<Localized> words(String key, boolean everyLanguage) {
        return localized(key, everyLanguage);
    }

    private Optional<Localized> localized(String key, boolean everyLanguage) {
        Keys inner = table(key);
        if (inner == null) {
            return Optional.empty();
        }
        Map<String, String> found = new LinkedHashMap<>();
        for (String tag : inner.names()) {
            if (Language.find(tag)
                    .filter(language -> language.tag().equals(tag))
                    .isEmpty()) {
                faults.add("language-unknown", inner.line(tag), "“" + tag + "” is no language of the interface", tag);
            }
            inner.text(tag).ifPresent(text -> found.put(tag, text));
        }
        for (Language language : Language.values()) {
            if (everyLanguage && found.getOrDefault(language.tag(), "").isBlank()) {
                faults.add(
                        "label-missing",
                        line(key),
                        "“" + key + "” says nothing in " + language.tag(),
                        key,
                        language.tag());
            }
        }
        return Optional.of(new Localized(found));
    }

    private void sort(String key, Yaml value, String expected) {
        faults.add(
                "wrong-sort", line(key), "“" + key + "” is " + expected + ", not " + value.sort(), key, value.sort());
    }
}
