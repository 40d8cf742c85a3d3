/// Draws the schematic plates that stand in `media/`, writes their embedded metadata, and lists them in `SOURCES.csv`.
/// It refuses whatever would make two runs differ: no clock, no system font, no random seed but a fixed one.
@NullMarked
package org.vitrine.plates;

import org.jspecify.annotations.NullMarked;
