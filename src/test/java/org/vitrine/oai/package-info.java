@NullMarked
package org.vitrine.oai;

import org.jspecify.annotations.NullMarked;
