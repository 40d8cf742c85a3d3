/// Knows how programs ask this service in JSON: addresses below `/api`, problem details, limits, languages.
/// It refuses to know how a page looks, and looks at nothing that is not public.
@NullMarked
package org.vitrine.api;

import org.jspecify.annotations.NullMarked;
