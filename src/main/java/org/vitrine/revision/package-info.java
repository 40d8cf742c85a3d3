/// Knows what was saved, by whom, when and why, and what is being typed but not saved.
/// It refuses to know what is inside a record: a body is JSON with a schema number.
@NullMarked
package org.vitrine.revision;

import org.jspecify.annotations.NullMarked;
