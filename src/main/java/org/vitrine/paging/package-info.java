/// Knows how to walk a long list by key: a slice of items and the key that the next one starts after.
/// It refuses offsets, which skip and repeat under change.
@NullMarked
package org.vitrine.paging;

import org.jspecify.annotations.NullMarked;
