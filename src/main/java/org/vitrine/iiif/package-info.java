/// Knows how the published objects are offered to IIIF clients: images, manifests, and the stream of changes.
/// It refuses to show what is not published.
@NullMarked
package org.vitrine.iiif;

import org.jspecify.annotations.NullMarked;
