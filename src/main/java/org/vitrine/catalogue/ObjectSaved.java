package org.vitrine.catalogue;

import java.util.UUID;

/// News: an object was entered or changed, in the transaction that is still open.
public record ObjectSaved(UUID id) {}
