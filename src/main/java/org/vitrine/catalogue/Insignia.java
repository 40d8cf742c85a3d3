package org.vitrine.catalogue;

import org.jspecify.annotations.Nullable;

/// What is particular to orders, medals and badges. Their maker stands with the production, the die axis with the
/// dimensions ("axis 12 h").
///
/// @param suspension how it hangs: ring, bar, brooch, planchet
/// @param mount how it is fastened: pin, screw and nut, clasp
/// @param serialNumber as it stands on the piece; the one of the document stands with the conferral
/// @param matchesDocument whether that number is the one in its document; null when not known or not compared
public record Insignia(
        @Nullable String suspension,
        @Nullable String ribbon,
        @Nullable String mount,
        @Nullable String enamel,
        @Nullable String hallmark,
        @Nullable String mintMark,
        @Nullable String serialNumber,
        @Nullable Boolean matchesDocument) {}
