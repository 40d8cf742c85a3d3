package org.vitrine.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/// Holds a data folder for one process. The operating system lets go of the lock when the process ends in whatever way,
/// so a lock that is left behind cannot exist; the process number in the file is only there for the message.
final class FolderLock implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration POLL = Duration.ofMillis(50);

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /// @throws StartRefused when another process, or this one, holds the folder already
    static FolderLock take(Path folder) {
        Path file = folder.resolve("lock");
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!tryLock(channel)) {
                String holder = holder(channel);
                channel.close();
                throw new StartRefused("Vitrine is already running on the data folder " + folder + holder
                        + "; stop it first, or choose another folder with VITRINE_DATA");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(UTF_8)), 0);
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new StartRefused("The data folder " + folder + " cannot be used: " + e, e);
        }
    }

    /// A killed process still holds its lock while the system takes it apart, so a start right after a kill waits a
    /// moment before it believes that the folder is taken.
    private static boolean tryLock(FileChannel channel) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        do {
            try {
                if (channel.tryLock() != null) {
                    return true;
                }
                Thread.sleep(POLL);
            } catch (OverlappingFileLockException e) {
                // this very process has it
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        } while (System.nanoTime() < deadline);
        return false;
    }

    /// Reads through the channel at hand: opening and closing the file once more would drop a lock of this very
    /// process.
    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(32);
        channel.read(bytes, 0);
        String pid = UTF_8.decode(bytes.flip()).toString().strip();
        return pid.isEmpty() ? "" : " (process " + pid + ")";
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
