package org.vitrine.media;

import java.io.IOException;

/// Takes the rows of a picture, the uppermost first.
interface RowSink {

    /// @param row opaque sRGB, three bytes a pixel: blue, green, red; used again for the next one
    void add(byte[] row) throws IOException;

    /// Several rows as they lie in memory.
    default void addRows(Pixels rows) throws IOException {
        byte[] row = new byte[rows.width() * 3];
        for (int y = 0; y < rows.height(); y++) {
            rows.read(y, row);
            add(row);
        }
    }

    /// What took the rows failed, not what they were read from.
    final class NotTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final IOException why;

        NotTaken(IOException why) {
            super(why);
            this.why = why;
        }

        IOException why() {
            return why;
        }
    }
}
