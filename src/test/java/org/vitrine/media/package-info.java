@NullMarked
package org.vitrine.media;

import org.jspecify.annotations.NullMarked;
