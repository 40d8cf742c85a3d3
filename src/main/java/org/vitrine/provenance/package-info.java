/// Knows the chain of events by which a thing passed from party to party.
/// It refuses to know the thing itself.
@NullMarked
package org.vitrine.provenance;

import org.jspecify.annotations.NullMarked;
