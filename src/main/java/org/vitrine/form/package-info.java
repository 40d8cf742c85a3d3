/// Knows how a record lies flat: a map from field path to text as typed, read off the record's own components.
/// It refuses to know what any field means; the packages that own records give it theirs.
@NullMarked
package org.vitrine.form;

import org.jspecify.annotations.NullMarked;
