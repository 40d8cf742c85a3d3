/// Tests of the documents for other systems, all formats together.
@NullMarked
package org.vitrine.export;

import org.jspecify.annotations.NullMarked;
