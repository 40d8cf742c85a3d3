@NullMarked
package org.vitrine.account;

import org.jspecify.annotations.NullMarked;
