@NullMarked
package org.vitrine.audit;

import org.jspecify.annotations.NullMarked;
