/// Knows whether the kept bytes are still those that came, and what was done with each file, in the words of PREMIS
/// 3.0.
/// It refuses to mend what it finds changed: that is for a person with a copy.
@NullMarked
package org.vitrine.fixity;

import org.jspecify.annotations.NullMarked;
