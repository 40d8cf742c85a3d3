/// Knows what pages of every door stand on: the addresses of styles, scripts and icons.
/// It refuses to know what is on a page.
@NullMarked
package org.vitrine.page;

import org.jspecify.annotations.NullMarked;
