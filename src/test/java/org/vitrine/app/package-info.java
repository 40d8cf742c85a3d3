@NullMarked
package org.vitrine.app;

import org.jspecify.annotations.NullMarked;
