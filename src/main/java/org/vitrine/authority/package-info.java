/// Knows the people, organisations, states, offices, decorations, places, occasions and sources that records refer to.
/// It refuses to know the objects that refer to them.
@NullMarked
package org.vitrine.authority;

import org.jspecify.annotations.NullMarked;
