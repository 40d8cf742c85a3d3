package org.vitrine.authority;

import java.util.UUID;

/// News: an authority was entered or changed, in the transaction that is still open.
public record AuthoritySaved(UUID id) {}
