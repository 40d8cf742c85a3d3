package org.vitrine.intake;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.authority.Citation;
import org.vitrine.catalogue.ObjectNumber;
import org.vitrine.text.Slug;
import org.vitrine.vocabulary.Scheme;

/// Everything that a cell may refer to, by slug, number or term.
///
/// Identifiers are UUIDs of version 5 (RFC 9562, section 5.5) made of the collection's slug and the record's own, so
/// that the same record has the same identifier wherever it is loaded.
final class Known {

    private static final NameBasedGenerator IDS =
            Generators.nameBasedGenerator(UUID.fromString("6f1c1c52-6f0e-4c0b-9d7b-3c1f5a0d2b84"));

    private final String collection;
    private final Map<String, Scheme> schemes;
    private final Map<String, Authority> authorities = new HashMap<>();
    private final Map<String, Section> sections = new HashMap<>();
    private final Map<String, UUID> objects = new HashMap<>();
    private final Map<String, Plate> plates = new HashMap<>();

    private record Authority(AuthorityKind kind, UUID id) {}

    private record Section(String source, String heading) {}

    Known(String collection, List<Scheme> schemes) {
        this.collection = collection;
        this.schemes = schemes.stream().collect(Collectors.toMap(Scheme::id, scheme -> scheme));
    }

    /// Writes down an authority that a row is about; its slug must be new among all authorities.
    void addAuthority(Row row, AuthorityKind kind) {
        String slug = row.needed("slug");
        if (isNewSlug(row, slug)) {
            authorities.put(slug, new Authority(kind, IDS.generate(collection + "/authorities/" + slug)));
        }
    }

    /// Writes down a section of a source: it is cited by its heading, as a place within the source.
    void addSection(Row row) {
        String slug = row.needed("slug");
        if (isNewSlug(row, slug)) {
            sections.put(slug, new Section(row.needed("parent"), row.needed("title_en")));
        }
    }

    void addObject(Row row) {
        String number = row.needed("number");
        if (number.isEmpty()) {
            return;
        }
        if (ObjectNumber.parse(number).isEmpty()) {
            row.fault("number", "number-malformed", "“" + number + "” is not an object number", number);
        } else if (objects.putIfAbsent(number, IDS.generate(collection + "/objects/" + number)) != null) {
            row.fault("number", "number-twice", "the number “" + number + "” stands twice", number);
        }
    }

    void addPlate(Row row, Plate plate) {
        if (plates.putIfAbsent(plate.slug(), plate) != null) {
            row.fault("object", "slug-twice", "the plate “" + plate.slug() + "” stands twice", plate.slug());
        }
    }

    private boolean isNewSlug(Row row, String slug) {
        if (slug.isEmpty()) {
            return false;
        }
        if (!Slug.isValid(slug)) {
            row.fault("slug", "slug-malformed", "“" + slug + "” is not a slug", slug);
            return false;
        }
        if (authorities.containsKey(slug) || sections.containsKey(slug)) {
            row.fault("slug", "slug-twice", "the slug “" + slug + "” stands twice", slug);
            return false;
        }
        return true;
    }

    /// The record that a row of authorities is about; never fails after [#addAuthority] without a fault.
    UUID idOf(Row row) {
        Authority found = authorities.get(row.text("slug"));
        return found == null ? new UUID(0, 0) : found.id();
    }

    /// The authority whose slug stands in a cell; null when it is empty or wrong.
    @Nullable
    UUID authority(Row row, String column, AuthorityKind... kinds) {
        return row.find(column)
                .flatMap(slug -> authority(row, column, slug, kinds))
                .orElse(null);
    }

    /// The authorities whose slugs stand in a cell.
    List<UUID> authorities(Row row, String column, AuthorityKind... kinds) {
        return row.several(column).stream()
                .flatMap(slug -> authority(row, column, slug, kinds).stream())
                .toList();
    }

    Optional<UUID> authority(Row row, String column, String slug, AuthorityKind... kinds) {
        Authority found = authorities.get(slug);
        if (found == null) {
            row.fault(column, "slug-unknown", "there is no record “" + slug + "”", slug);
            return Optional.empty();
        }
        if (kinds.length > 0 && !Arrays.asList(kinds).contains(found.kind())) {
            String word = found.kind().word();
            row.fault(column, "kind-wrong", "“" + slug + "” is of the kind " + word, slug, word);
            return Optional.empty();
        }
        return Optional.of(found.id());
    }

    AuthorityKind kindOf(String slug) {
        return Objects.requireNonNull(authorities.get(slug)).kind();
    }

    /// The object whose number stands in a cell.
    Optional<UUID> object(Row row, String column, String number) {
        UUID found = objects.get(number);
        if (found == null) {
            row.fault(column, "number-unknown", "there is no object “" + number + "”", number);
        }
        return Optional.ofNullable(found);
    }

    UUID objectOf(Row row) {
        UUID found = objects.get(row.text("number"));
        return found == null ? new UUID(0, 0) : found;
    }

    /// The plates whose slugs stand in a cell.
    List<Plate> plates(Row row, String column) {
        return row.several(column).stream()
                .flatMap(slug -> {
                    Plate plate = plates.get(slug);
                    if (plate == null) {
                        row.fault(column, "picture-missing", "there is no plate “" + slug + "”", slug);
                    }
                    return Optional.ofNullable(plate).stream();
                })
                .toList();
    }

    /// A term of a scheme; null when the cell is empty or no such term is known.
    @Nullable
    String term(Row row, String column, String scheme) {
        return row.find(column)
                .filter(term -> isTerm(row, column, scheme, term))
                .orElse(null);
    }

    List<String> terms(Row row, String column, String scheme) {
        return row.several(column).stream()
                .filter(term -> isTerm(row, column, scheme, term))
                .toList();
    }

    private boolean isTerm(Row row, String column, String scheme, String term) {
        Scheme found = schemes.get(scheme);
        boolean known = found != null && found.find(term).isPresent();
        if (!known) {
            row.fault(column, "term-unknown", "there is no term “" + term + "” in " + scheme, term, scheme);
        }
        return known;
    }

    /// Where the source speaks of it: the cells `source` and `section`.
    List<Citation> sources(Row row) {
        return row.find("source")
                .flatMap(slug -> authority(row, "source", slug, AuthorityKind.SOURCE)
                        .map(source -> List.of(new Citation("s1", source, heading(row, slug), null))))
                .orElse(List.of());
    }

    /// As [#sources(Row)], and the source of a detail, in a column of its own, when that is another.
    List<Citation> sources(Row row, String detail) {
        List<Citation> all = new ArrayList<>(sources(row));
        UUID other = authority(row, detail, AuthorityKind.SOURCE);
        if (other != null && all.stream().noneMatch(one -> one.source().equals(other))) {
            all.add(new Citation("s" + (all.size() + 1), other, null, null));
        }
        return all;
    }

    /// As [#sources(Row)], for rows that name a section only; its source is the one that it is a section of.
    List<Citation> quoted(Row row, @Nullable String quotation) {
        Section section = sections.get(row.needed("section"));
        if (section == null) {
            row.fault(
                    "section",
                    "slug-unknown",
                    "there is no section “" + row.text("section") + "”",
                    row.text("section"));
            return List.of();
        }
        return authority(row, "section", section.source(), AuthorityKind.SOURCE)
                .map(source -> List.of(new Citation("s1", source, section.heading(), quotation)))
                .orElse(List.of());
    }

    /// The heading of the section in a row. It is given in the source's own language, so that whoever has the book
    /// finds it.
    private @Nullable String heading(Row row, String source) {
        String slug = row.text("section");
        if (slug.isEmpty()) {
            return null;
        }
        Section section = sections.get(slug);
        if (section == null || !section.source().equals(source)) {
            row.fault("section", "slug-unknown", "“" + source + "” has no section “" + slug + "”", slug);
            return null;
        }
        return section.heading();
    }
}
