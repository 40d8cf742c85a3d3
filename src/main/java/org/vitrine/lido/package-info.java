/// Knows how an object is said in LIDO 1.1, the harvesting format of museums.
/// It refuses to know where documents go.
@NullMarked
package org.vitrine.lido;

import org.jspecify.annotations.NullMarked;
