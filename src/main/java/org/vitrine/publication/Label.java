package org.vitrine.publication;

import java.util.UUID;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.text.Localized;

/// What a publication keeps of an authority that it refers to: its name as it was written at the time.
///
/// @param slug last part of its public address, `/{kind.folder()}/{slug}`
public record Label(UUID id, AuthorityKind kind, String slug, Localized names) {}
