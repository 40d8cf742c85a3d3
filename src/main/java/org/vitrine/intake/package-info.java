/// Knows how a collection stands in files: their columns, how cells are read, and which records they make. It refuses
/// to load anything while a single cell of any file is wrong.
@NullMarked
package org.vitrine.intake;

import org.jspecify.annotations.NullMarked;
