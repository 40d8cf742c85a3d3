@NullMarked
package org.vitrine.iiif;

import org.jspecify.annotations.NullMarked;
