/// Knows the archivist's side: signing in, finding, typing, saving, comparing and publishing records in a browser.
/// It refuses to keep rules of its own about what a record may say.
@NullMarked
package org.vitrine.desk;

import org.jspecify.annotations.NullMarked;
