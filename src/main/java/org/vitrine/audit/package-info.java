/// Knows who did what, when and from where: rows that are added, chained by their hashes, and never changed.
/// It refuses to know accounts and records: an actor is an id and a name, a subject an id, and no secret is told to it.
@NullMarked
package org.vitrine.audit;

import org.jspecify.annotations.NullMarked;
