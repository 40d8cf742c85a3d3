package org.vitrine.dublincore;

import static org.vitrine.dublincore.Statement.Encoding.DCMI_TYPE;
import static org.vitrine.dublincore.Statement.Encoding.LANGUAGE;
import static org.vitrine.dublincore.Statement.Encoding.URI;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.Description.Basis;
import org.vitrine.catalogue.Description.Level;
import org.vitrine.catalogue.Description.TitleType;
import org.vitrine.dublincore.Statement.Encoding;
import org.vitrine.profile.CustomField;
import org.vitrine.profile.MappedPath;
import org.vitrine.profile.Profile;
import org.vitrine.publication.Label;
import org.vitrine.publication.PublicRecord.PublicObject;
import org.vitrine.text.Language;
import org.vitrine.text.PlainText;

/// What a record says in Dublin Core by itself: follows the mapping of its kind, term by term.
final class Derivation {

    private static final String THING = "PhysicalObject";
    private static final Pattern LICENSE =
            Pattern.compile("https?://(www\\.)?creativecommons\\.org/(licenses|publicdomain/zero)/");

    private final PublicObject object;
    private final Description said;
    private final DublinCore.Setting setting;
    private final Optional<Profile> profile;
    private final Values values;
    private final List<Statement> statements = new ArrayList<>();

    Derivation(PublicObject object, DublinCore.Setting setting) {
        this.object = object;
        this.said = object.description();
        this.setting = setting;
        this.profile = setting.words().profile(object.kind());
        this.values = new Values(object, setting, profile);
    }

    List<Statement> statements() {
        Map<String, List<MappedPath>> mapping =
                profile.map(Profile::wholeDublinCore).orElseGet(setting.words()::commonMapping);
        for (Term term : Term.values()) {
            for (MappedPath path : mapping.getOrDefault(term.word(), List.of())) {
                if (path.isComputed()) {
                    compute(term, path.path());
                } else {
                    values.at(path, term).forEach(value -> add(term, value.text(), value.lang(), value.encoding()));
                }
            }
        }
        profile.ifPresent(known -> unmapped(known, mapping));
        return statements;
    }

    /// What its profile maps to nothing is a note with its name: only what is kept back is left out.
    private void unmapped(Profile known, Map<String, List<MappedPath>> mapping) {
        for (CustomField field : known.custom().values()) {
            boolean mapped = mapping.values().stream()
                    .flatMap(List::stream)
                    .anyMatch(path ->
                            path.path().equals(field.path()) || path.path().startsWith(field.path() + "."));
            if (!mapped && !field.internal()) {
                String name = field.labels().in(Language.EN);
                values.at(new MappedPath(field.path(), null, false), Term.DESCRIPTION)
                        .forEach(value -> add(
                                Term.DESCRIPTION,
                                value.text().equals(name) ? name : name + ": " + value.text(),
                                value.lang(),
                                null));
            }
        }
    }

    private void compute(Term term, String what) {
        switch (what) {
            case "@title" -> titles(term, true);
            case "@alternative" -> titles(term, false);
            case "@type" -> {
                boolean several = said.identity().level() != Level.ITEM;
                String own = profile.map(Profile::dublinCoreType).orElse(THING);
                add(term, several ? "Collection" : own, null, DCMI_TYPE);
            }
            case "@kind" ->
                add(
                        term,
                        profile.map(known -> known.labels().in(Language.EN).toLowerCase(Locale.ENGLISH))
                                .orElseGet(() -> object.kind().replace('-', ' ')),
                        "en",
                        null);
            case "@institution" -> institution(term);
            case "@address" -> add(term, setting.address(object.id()), null, URI);
            case "@citation" -> citation(term);
            case "@license" -> license(term);
            default -> throw new IllegalStateException("Nobody works out " + what);
        }
    }

    /// The English title first, as the one that most readers can use; all others stay, with their language.
    private void titles(Term term, boolean main) {
        List<Description.Title> all = said.titles().stream()
                .sorted(Comparator.comparing(title -> !isEnglish(title.lang())))
                .toList();
        for (Description.Title title : all) {
            if (main == (title.type() == TitleType.GIVEN || title == all.getFirst())) {
                add(term, title.text(), title.lang(), null);
            }
        }
        if (main && all.isEmpty()) {
            String name = said.objectName();
            add(
                    term,
                    name == null
                            ? object.key()
                            : values.term("object-names", name).text() + " " + object.key(),
                    null,
                    null);
        }
    }

    /// Only who holds a thing makes it available. What is known from a source has no holder here to name.
    private void institution(Term term) {
        String institution = setting.institution();
        if (said.identity().basis() == Basis.HELD && institution != null) {
            add(term, institution, null, null);
        }
    }

    private void citation(Term term) {
        String title = said.titles().stream()
                .min(Comparator.comparing(one -> !isEnglish(one.lang())))
                .map(one -> one.text() + ". ")
                .orElse("");
        String holder = said.identity().basis() == Basis.HELD && setting.institution() != null
                ? setting.institution() + ". "
                : "";
        add(term, title + object.key() + ". " + holder + setting.address(object.id()), null, null);
    }

    /// Terms under which the thing may be used: a licence, or that none is needed; never merely a status.
    private void license(Term term) {
        Description.Rights rights = said.rights();
        String object = rights == null ? null : rights.object();
        if (object != null && LICENSE.matcher(object).lookingAt()) {
            add(term, object, null, URI);
        }
    }

    private static boolean isEnglish(@Nullable String lang) {
        return lang != null && Language.find(lang).filter(Language.EN::equals).isPresent();
    }

    private void add(Term term, String value, @Nullable String lang, @Nullable Encoding encoding) {
        // what is only characters that no text may have says nothing
        if (!PlainText.clean(value).isEmpty()) {
            statements.add(new Statement(term, value, lang, encoding, false));
        }
    }

    /// A value as a statement says it.
    record Value(
            String text, @Nullable String lang, @Nullable Encoding encoding) {

        static Value plain(String text) {
            return new Value(text, null, null);
        }

        /// An address is told from words by how it begins.
        static Value written(String text, @Nullable String lang) {
            return text.startsWith("http://") || text.startsWith("https://")
                    ? new Value(text, null, URI)
                    : new Value(text, lang, null);
        }

        static Value edtf(String edtf) {
            return new Value(edtf, null, Encodings.ofDate(edtf));
        }

        static Value language(String tag) {
            return new Value(tag, null, LANGUAGE);
        }

        static Value of(Label label) {
            String name = label.names().in(Language.EN);
            return new Value(
                    name.isEmpty()
                            ? label.names().byLanguage().values().stream()
                                    .findFirst()
                                    .orElse(label.slug())
                            : name,
                    label.names().languageFor(Language.EN),
                    null);
        }

        static Value address(UUID id, DublinCore.Setting setting) {
            return new Value(setting.address(id), null, URI);
        }
    }
}
