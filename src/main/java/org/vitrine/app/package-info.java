/// Knows how the service starts and stops: its settings, its embedded PostgreSQL, its data folder.
/// It refuses to know what the service is for.
@NullMarked
package org.vitrine.app;

import org.jspecify.annotations.NullMarked;
