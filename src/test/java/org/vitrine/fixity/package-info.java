@NullMarked
package org.vitrine.fixity;

import org.jspecify.annotations.NullMarked;
