/// Knows how the pictures of an object and collections of objects are said in IIIF Presentation 3.
/// It refuses to know where documents go and how pictures are cut.
@NullMarked
package org.vitrine.manifest;

import org.jspecify.annotations.NullMarked;
