/// Knows the IIIF Image API: what an address asks for, and how the answer is found among stored pictures or made.
/// It refuses to decide who may ask.
@NullMarked
package org.vitrine.image;

import org.jspecify.annotations.NullMarked;
