/// What an archivist does, in a real browser.
@NullMarked
package org.vitrine.desk;

import org.jspecify.annotations.NullMarked;
