package org.vitrine.revision;

import java.io.Serializable;
import java.util.UUID;

/// One draft a person and record.
record DraftId(UUID account, UUID record) implements Serializable {}
