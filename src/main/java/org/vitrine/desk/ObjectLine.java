package org.vitrine.desk;

import java.util.UUID;

/// An object in a list of the desk.
///
/// @param status lower-case word, for the eye
/// @param completeness percent
public record ObjectLine(
        UUID id,
        String number,
        String title,
        String kind,
        String date,
        String status,
        String statusLabel,
        int completeness,
        String changed) {}
