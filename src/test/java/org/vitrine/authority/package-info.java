@NullMarked
package org.vitrine.authority;

import org.jspecify.annotations.NullMarked;
