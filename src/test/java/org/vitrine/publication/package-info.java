@NullMarked
package org.vitrine.publication;

import org.jspecify.annotations.NullMarked;
