/// Knows the public pages: how a published record and a search are laid out for a reader in three languages.
/// It refuses to show anything that does not stand in a publication.
@NullMarked
package org.vitrine.site;

import org.jspecify.annotations.NullMarked;
