/// Knows what documents for other systems have in common: writers that are safe for any text, the addresses of things,
/// and how their names are found in a public record. It refuses to know any one format.
@NullMarked
package org.vitrine.export;

import org.jspecify.annotations.NullMarked;
