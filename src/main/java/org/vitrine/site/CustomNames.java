package org.vitrine.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.vitrine.catalogue.ProfilesInForce;
import org.vitrine.profile.CustomField;
import org.vitrine.profile.Profile;
import org.vitrine.publication.PublicRecord;
import org.vitrine.publication.PublicRecord.PublicAuthority;
import org.vitrine.text.Localized;

/// What the facets that profiles add are called, and their values.
@ApplicationScoped
class CustomNames {

    private final ProfilesInForce profiles;
    private final Terms terms;

    CustomNames(ProfilesInForce profiles, Terms terms) {
        this.profiles = profiles;
        this.terms = terms;
    }

    /// Fields that visitors can narrow by, by key. Kinds that use the same key share the facet.
    Map<String, CustomField> facets() {
        Map<String, CustomField> facets = new LinkedHashMap<>();
        for (Profile profile : profiles.current().all()) {
            profile.custom().values().stream()
                    .filter(CustomField::facet)
                    .forEach(field -> facets.putIfAbsent(field.key(), field));
        }
        return facets;
    }

    /// A kind as a harvester needs it.
    ///
    /// @param fields that only this kind has and everybody may see
    record Kind(String key, String name, List<OwnField> fields) {}

    /// @param terms what its values are said as in Dublin Core
    record OwnField(String key, String name, String type, List<String> terms) {}

    List<Kind> kinds(Words words) {
        return profiles.current().all().stream()
                .map(profile -> new Kind(
                        profile.kind(),
                        Terms.said(profile.plural(), words).text(),
                        profile.custom().values().stream()
                                .filter(field -> !field.internal())
                                .map(field -> new OwnField(
                                        field.key(),
                                        name(field, words),
                                        field.type().word(),
                                        field.dublinCore()))
                                .toList()))
                .toList();
    }

    /// The authorities that values stand for.
    Stream<UUID> authorities(String key, Collection<String> values) {
        CustomField field = facets().get(key);
        boolean leads =
                field != null && (field.type() == CustomField.Type.PARTY || field.type() == CustomField.Type.PLACE);
        return leads ? values.stream().flatMap(value -> BrowseNames.uuid(value).stream()) : Stream.empty();
    }

    String name(CustomField field, Words words) {
        return Terms.said(field.labels(), words).text();
    }

    /// @param records the authorities of [#authorities], as far as they are published
    Said value(String key, String value, Map<UUID, PublicRecord> records, Words words) {
        CustomField field = facets().get(key);
        if (field == null) {
            return Said.plain(value);
        }
        return switch (field.type()) {
            case TERM -> terms.label(vocabulary(field), value, words);
            case YES_NO -> Said.plain(words.say(value.equals("yes") ? "yes" : "no"));
            case DATE -> Said.plain(words.say(value.matches("\\d{1,4}") ? "decade" : "decade.undated", value));
            case QUANTITY -> quantity(field, value, words);
            case PARTY, PLACE ->
                BrowseNames.uuid(value)
                        .map(records::get)
                        .filter(PublicAuthority.class::isInstance)
                        .map(record -> AuthorityViews.name((PublicAuthority) record, words))
                        .orElseGet(() -> Said.plain(
                                BrowseNames.uuid(value).isPresent() ? words.say("browse.unknown-value") : value));
            case TEXT, LONG_TEXT, NUMBER -> Said.plain(value);
        };
    }

    private Said quantity(CustomField field, String value, Words words) {
        List<String> parts = new ArrayList<>(List.of(value.split(" ", 2)));
        if (parts.size() < 2) {
            return Said.plain(value);
        }
        Localized unit = terms.labels(vocabulary(field), parts.get(1));
        Said said = Terms.said(unit, words);
        return new Said(parts.getFirst() + " " + said.text(), said.lang(), said.langName());
    }

    private static String vocabulary(CustomField field) {
        return Optional.ofNullable(field.vocabulary()).orElse(CustomField.UNITS);
    }
}
