package org.vitrine.authority;

import java.util.UUID;
import org.vitrine.text.Slug;

/// An authority that is entered together with others.
///
/// @param reason of its first revision; only colleagues read it
public record NewAuthority(UUID id, Slug slug, AuthorityDescription description, String reason) {}
