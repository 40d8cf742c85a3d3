package org.vitrine.publication;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.AuthorityDescription;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.authority.Coordinates;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.text.Localized;

/// What a publication keeps of an authority that it refers to: its name as it was written at the time.
///
/// @param slug last part of its public address, `/{kind.folder()}/{slug}`
/// @param sameAs URIs of the same thing elsewhere
/// @param at where a place is; null of anything else, and where nobody says
/// @param when an occasion was, as EDTF; null of anything else, and where nobody knows
public record Label(
        UUID id,
        AuthorityKind kind,
        String slug,
        Localized names,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> sameAs,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Point at,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String when) {

    /// WGS 84 in degrees.
    public record Point(BigDecimal latitude, BigDecimal longitude) {}

    @JsonCreator
    public Label(
            UUID id,
            AuthorityKind kind,
            String slug,
            Localized names,
            @Nullable List<String> sameAs,
            @Nullable Point at,
            @Nullable String when) {
        this.id = id;
        this.kind = kind;
        this.slug = slug;
        this.names = names;
        // publications of earlier days do not have it
        this.sameAs = sameAs == null ? List.of() : List.copyOf(sameAs);
        this.at = at;
        this.when = when;
    }

    public Label(UUID id, AuthorityKind kind, String slug, Localized names, List<String> sameAs) {
        this(id, kind, slug, names, sameAs, null, null);
    }

    public Label(UUID id, AuthorityKind kind, String slug, Localized names) {
        this(id, kind, slug, names, List.of());
    }

    /// What a public description says of itself in a few words.
    public static Label of(UUID id, String slug, AuthorityDescription said) {
        Coordinates at = said.kind() == AuthorityKind.PLACE ? said.coordinates() : null;
        HistoricalDate when = said.kind() == AuthorityKind.OCCASION ? said.date() : null;
        return new Label(
                id,
                said.kind(),
                slug,
                said.preferred(),
                said.sameAs(),
                at == null ? null : new Point(at.latitude(), at.longitude()),
                when == null ? null : when.edtf());
    }
}
