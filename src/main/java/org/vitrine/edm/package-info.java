/// Knows how records are said in the Europeana Data Model, as its external profile takes them.
/// It refuses to know where documents go.
@NullMarked
package org.vitrine.edm;

import org.jspecify.annotations.NullMarked;
