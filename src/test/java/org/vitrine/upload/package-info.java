@NullMarked
package org.vitrine.upload;

import org.jspecify.annotations.NullMarked;
