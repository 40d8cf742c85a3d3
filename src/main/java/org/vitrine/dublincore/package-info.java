/// Knows how a public object is said in Dublin Core: the fifteen elements and the DCMI terms that refine them.
/// It refuses to know where a statement is shown, and never takes a picture for the object.
@NullMarked
package org.vitrine.dublincore;

import org.jspecify.annotations.NullMarked;
