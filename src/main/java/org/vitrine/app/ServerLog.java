package org.vitrine.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The file that the embedded PostgreSQL writes its messages to.
///
/// @param file appended to by the server
record ServerLog(Path file) {
    private static final long LARGEST_BYTES = 5_000_000;
    private static final int TAIL_BYTES = 1_000;

    /// One predecessor is kept, so the two never take more than about 10 MB at a start.
    void rotate() throws IOException {
        if (Files.exists(file) && Files.size(file) > LARGEST_BYTES) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// The last words in one line, for a message.
    String tail() {
        if (!Files.exists(file)) {
            return "";
        }
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            content.seek(Math.max(0, content.length() - TAIL_BYTES));
            byte[] bytes = new byte[TAIL_BYTES];
            int length = Math.max(0, content.read(bytes));
            return new String(bytes, 0, length, UTF_8).strip().replace('\n', ' ');
        } catch (IOException e) {
            return "see " + file;
        }
    }
}
