package org.vitrine.publication;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.text.Localized;

/// What a publication keeps of an authority that it refers to: its name as it was written at the time.
///
/// @param slug last part of its public address, `/{kind.folder()}/{slug}`
/// @param sameAs URIs of the same thing elsewhere
public record Label(
        UUID id,
        AuthorityKind kind,
        String slug,
        Localized names,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> sameAs) {

    @JsonCreator
    public Label(UUID id, AuthorityKind kind, String slug, Localized names, @Nullable List<String> sameAs) {
        this.id = id;
        this.kind = kind;
        this.slug = slug;
        this.names = names;
        // publications of earlier days do not have it
        this.sameAs = sameAs == null ? List.of() : List.copyOf(sameAs);
    }

    public Label(UUID id, AuthorityKind kind, String slug, Localized names) {
        this(id, kind, slug, names, List.of());
    }
}
