package org.vitrine.schemaorg;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.authority.Party;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.export.AuthorityRemarks;
import org.vitrine.export.Facts;
import org.vitrine.export.House;
import org.vitrine.export.JsonDocument;
import org.vitrine.export.Phrase;
import org.vitrine.publication.Label;

/// The patterns of schema.org that occur again and again.
final class SchemaOrgWriter {

    static final String CONTEXT = "https://schema.org/";

    final JsonDocument json = new JsonDocument();
    final House house;
    final Facts facts;

    SchemaOrgWriter(Facts facts) {
        this.facts = facts;
        this.house = facts.house();
    }

    String document(String id, String type, String page, Runnable content) {
        json.object(() -> {
            json.put("@context", CONTEXT).put("@type", type).put("@id", id).put("url", page);
            content.run();
        });
        return json.end();
    }

    static String type(AuthorityKind kind) {
        return switch (kind) {
            case PERSON -> "Person";
            case ORGANISATION, STATE -> "Organization";
            case PLACE -> "Place";
            case OCCASION -> "Event";
            case OFFICE, DECORATION -> "DefinedTerm";
            case SOURCE -> "CreativeWork";
        };
    }

    /// Texts with their languages.
    void texts(String name, List<Phrase> texts) {
        json.list(name, () -> texts.forEach(this::text));
    }

    void text(Phrase text) {
        if (text.lang() == null) {
            json.add(text.text());
        } else if (text.saysSomething()) {
            json.object(() -> json.put("@value", text.text()).put("@language", text.lang()));
        }
    }

    void ref(Label label) {
        json.object(() -> {
            json.put("@type", type(label.kind())).put("@id", house.id(label.id()));
            texts("name", Facts.names(label));
        });
    }

    void refs(String name, List<Label> labels) {
        json.list(name, () -> labels.stream().distinct().forEach(this::ref));
    }

    /// With a record of their own or only named; nobody stands for those who are unknown.
    void parties(String name, List<Party> parties) {
        json.list(name, () -> parties.forEach(this::party));
    }

    private void party(Party party) {
        facts.label(party.agent())
                .ifPresentOrElse(
                        this::ref,
                        () -> facts.name(party)
                                .ifPresent(written -> json.object(() -> {
                                    json.put("@type", named(party));
                                    texts("name", List.of(written));
                                })));
    }

    /// Participants: in a role that the vocabulary has no property for, a `Role` stands between them and the thing.
    ///
    /// @param role term of `event-roles`
    void roles(String name, Map<String, List<Party>> byRole) {
        json.list(
                name,
                () -> byRole.forEach((role, parties) -> {
                    if (role.equals(AuthorityRemarks.PARTICIPANT)) {
                        parties.forEach(this::party);
                    } else {
                        json.object(() -> {
                            json.put("@type", "Role");
                            texts("roleName", Phrase.all(house.terms().labels("event-roles", role)));
                            parties(name, parties);
                        });
                    }
                }));
    }

    private static String named(Party party) {
        return switch (party.what()) {
            case BODY, STATE, GROUP -> "Organization";
            case PERSON -> "Person";
            case UNKNOWN, OTHERS -> "Thing";
            case null -> "Thing";
        };
    }

    /// The first and last day that it can mean.
    void span(@Nullable HistoricalDate date) {
        if (date != null) {
            json.put(
                    "startDate",
                    date.earliest() == null ? null : date.earliest().toString());
            json.put("endDate", date.latest() == null ? null : date.latest().toString());
        }
    }

    /// In EDTF; as it was written while nobody knows what it means.
    void date(String name, @Nullable HistoricalDate date) {
        if (date != null) {
            json.put(name, Optional.ofNullable(date.edtf()).orElse(date.asWritten()));
        }
    }

    void value(String name, String propertyName, @Nullable String value) {
        Phrase.of(value, null)
                .ifPresent(text -> json.object(() -> json.put("@type", "PropertyValue")
                        .put(name, propertyName)
                        .put("value", text.text())));
    }
}
