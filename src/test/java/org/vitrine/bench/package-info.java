/// Measures what the service promises to be quick or small at, run by `./vitrine bench` and never by the tests.
/// It knows no threshold that fails: the numbers are for reading, and `src/docs/benchmarks.md` keeps some of them.
@NullMarked
package org.vitrine.bench;

import org.jspecify.annotations.NullMarked;
