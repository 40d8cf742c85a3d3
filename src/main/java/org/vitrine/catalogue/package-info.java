/// Knows the collection object: its working record, its links, and the rules by which it is saved.
/// It refuses to know what the public sees.
@NullMarked
package org.vitrine.catalogue;

import org.jspecify.annotations.NullMarked;
