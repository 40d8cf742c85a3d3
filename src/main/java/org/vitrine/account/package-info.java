/// Knows who works here: accounts, their roles, their sessions.
/// It refuses to know what they work on.
@NullMarked
package org.vitrine.account;

import org.jspecify.annotations.NullMarked;
