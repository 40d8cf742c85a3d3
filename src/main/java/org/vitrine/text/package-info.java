/// Knows text as people write it: languages, scripts, normal forms, slugs, sort keys and identifiers.
/// It refuses to know what a text is about.
@NullMarked
package org.vitrine.text;

import org.jspecify.annotations.NullMarked;
