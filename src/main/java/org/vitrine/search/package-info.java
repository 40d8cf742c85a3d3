/// Knows how to find published objects and authorities by any of their names, and how many there are of each facet.
/// It refuses to answer from anything but an index that follows the change order.
@NullMarked
package org.vitrine.search;

import org.jspecify.annotations.NullMarked;
