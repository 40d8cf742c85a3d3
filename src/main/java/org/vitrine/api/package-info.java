/// Knows how programs ask this service in JSON: addresses below `/api`, problem details, limits, languages.
/// It refuses to know how a page looks and to save in a way of its own, and shows nothing that is not public without a
/// token.
@NullMarked
package org.vitrine.api;

import org.jspecify.annotations.NullMarked;
