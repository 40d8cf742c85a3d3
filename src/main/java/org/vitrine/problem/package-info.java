/// Knows what can be wrong with a request or a record: violations with code, path and message, and the sealed refusals
/// that a door answers.
/// It refuses to know how a door writes them down.
@NullMarked
package org.vitrine.problem;

import org.jspecify.annotations.NullMarked;
