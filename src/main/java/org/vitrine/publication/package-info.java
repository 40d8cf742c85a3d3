/// Knows what is public: the published revision of each record, its tombstone, and the one order of all changes.
/// It refuses to look at working records once something is published.
@NullMarked
package org.vitrine.publication;

import org.jspecify.annotations.NullMarked;
