@NullMarked
package org.vitrine.search;

import org.jspecify.annotations.NullMarked;
