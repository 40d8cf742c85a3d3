package org.vitrine.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.Name;
import org.vitrine.dating.Edtf;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.text.LangText;
import org.vitrine.text.Language;

/// Reads names and texts in several languages from cells: a column for each language of the interface, and the column
/// `variants` with `text@lang` or `text@lang[begin/end]`.
final class CellNames {

    private static final Pattern VARIANT = Pattern.compile("(.+)@([A-Za-z0-9-]+)(?:\\[([^/\\]]+)/([^/\\]]+)\\])?");

    private final Row row;
    private final List<Name> names = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private CellNames(Row row) {
        this.row = row;
    }

    /// @param stem `name` or `title`: columns `name_en`, `name_ko`, `name_ru`
    static List<Name> of(Row row, String stem) {
        CellNames reading = new CellNames(row);
        reading.preferred(stem);
        // before the source's own form, because they know when a name was in use
        row.names("variants").forEach(reading::variant);
        row.names("name_as_written").forEach(text -> reading.add(text, "en", Name.Use.VARIANT, null));
        return List.copyOf(reading.names);
    }

    /// The texts of a column for each language, those that are filled.
    static List<LangText> texts(Row row, String stem) {
        return Stream.of(Language.values())
                .flatMap(language -> row.find(stem + "_" + language.tag()).stream()
                        .map(text -> new LangText(language.tag(), text, language.tag())))
                .toList();
    }

    private void preferred(String stem) {
        for (Language language : Language.values()) {
            String tag = language.tag();
            String text = row.needed(stem + "_" + tag);
            add(text, tag, Name.Use.PREFERRED, language == Language.EN ? row.orNull("sort_en") : null);
        }
    }

    private void variant(String cell) {
        Matcher matcher = VARIANT.matcher(cell);
        if (!matcher.matches()) {
            row.fault("variants", "variant-malformed", "“" + cell + "” is not written as text@language", cell);
            return;
        }
        String lang = matcher.group(2);
        if (!isLanguage(lang)) {
            row.fault("variants", "language-malformed", "“" + lang + "” is not a language", lang);
            return;
        }
        String end = matcher.group(4);
        if (end != null && !(isEnd(matcher.group(3)) && isEnd(end))) {
            row.fault("variants", "edtf", "“" + cell + "” has no time in EDTF behind it", cell);
            return;
        }
        boolean former = end != null && !end.equals("..");
        add(new Name(
                id(),
                matcher.group(1),
                lang,
                former ? Name.Use.FORMER : use(lang),
                null,
                time(matcher.group(3)),
                time(end)));
    }

    private static Name.Use use(String lang) {
        return lang.endsWith("-Latn") ? Name.Use.ROMANISATION : Name.Use.VARIANT;
    }

    /// Null when it is open, or not said.
    private static @Nullable HistoricalDate time(@Nullable String text) {
        return text == null || text.equals("..") ? null : HistoricalDate.of(Edtf.parse(text), text);
    }

    private String id() {
        return "n" + (names.size() + 1);
    }

    private static boolean isEnd(String text) {
        return text.equals("..") || Edtf.find(text).isPresent();
    }

    private static boolean isLanguage(String tag) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(tag)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    /// A name that stands there already in the same language says nothing new, unless it is the one of a time.
    private void add(String text, String lang, Name.Use use, @Nullable String sort) {
        add(new Name(id(), text, lang, use, sort));
    }

    private void add(Name name) {
        boolean isNew = seen.add(name.text() + "@" + name.lang());
        if (!name.text().isEmpty()
                && (isNew || name.begin() != null || name.end() != null || name.use() == Name.Use.PREFERRED)) {
            names.add(name);
        }
    }
}
