package org.vitrine.publication;

import java.util.UUID;
import org.vitrine.text.Localized;

/// What a publication keeps of another object that it refers to (a whole, a part, a related object).
///
/// @param number last part of its public address, `/objects/{number}`
public record ObjectLabel(UUID id, String number, Localized titles) {}
