/// Knows the resumable upload of files by the tus protocol 1.0 (https://tus.io/protocols/resumable-upload) and what
/// became of each. It refuses to know who may upload, and what the files are good for.
@NullMarked
package org.vitrine.upload;

import org.jspecify.annotations.NullMarked;
