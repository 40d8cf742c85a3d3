@NullMarked
package org.vitrine.site;

import org.jspecify.annotations.NullMarked;
