/// Knows how records are said in schema.org, for search engines and whoever reads pages by program.
/// It refuses to know where documents go.
@NullMarked
package org.vitrine.schemaorg;

import org.jspecify.annotations.NullMarked;
