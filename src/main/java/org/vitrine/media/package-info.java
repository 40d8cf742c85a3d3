/// Knows files: their bytes, what they are, the metadata embedded in them and the pictures derived from them.
/// It refuses to know which object a file shows.
@NullMarked
package org.vitrine.media;

import org.jspecify.annotations.NullMarked;
