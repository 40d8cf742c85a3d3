/// Knows the way of a record to the public: who sees to it, what is said about its fields, when it was handed in and
/// sent back, and what waits for whom.
/// It refuses to publish: it says what stands in the way and leaves the step itself to `publication`.
@NullMarked
package org.vitrine.review;

import org.jspecify.annotations.NullMarked;
