/// Knows how records are said in Linked Art 1.0, the JSON-LD profile of the CIDOC CRM.
/// It refuses to know where documents go.
@NullMarked
package org.vitrine.linkedart;

import org.jspecify.annotations.NullMarked;
