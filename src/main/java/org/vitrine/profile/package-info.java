/// Knows the kinds of object: which fields each has, in what order, required when, and under which label.
/// It refuses to hold a value of any of them.
@NullMarked
package org.vitrine.profile;

import org.jspecify.annotations.NullMarked;
