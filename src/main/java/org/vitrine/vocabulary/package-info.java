/// Knows the shipped terms: concept schemes with labels in each language and links to AAT, Nomisma and Wikidata.
/// It refuses to know where a term is used.
@NullMarked
package org.vitrine.vocabulary;

import org.jspecify.annotations.NullMarked;
