@NullMarked
package org.vitrine.dublincore;

import org.jspecify.annotations.NullMarked;
