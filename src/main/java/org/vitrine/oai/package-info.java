/// Knows the Open Archives Initiative Protocol for Metadata Harvesting 2.0 and answers it from the change order.
/// It refuses authorities, which are not harvested as records of their own: objects carry the names that they need.
@NullMarked
package org.vitrine.oai;

import org.jspecify.annotations.NullMarked;
