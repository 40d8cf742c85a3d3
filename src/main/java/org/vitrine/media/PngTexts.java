package org.vitrine.media;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Measures the compressed texts and profiles of a PNG file before a reader unpacks them without a limit: a megabyte of
/// zTXt can become a gigabyte (PNG specification, third edition, sections 11.3.2.3, 11.3.3.3 and 11.3.3.4).
final class PngTexts {

    /// What all of them may unpack to together.
    static final long MOST_BYTES = 16L * 1024 * 1024;

    private static final int SIGNATURE = 8;
    private static final int CRC = 4;
    private static final Set<String> COMPRESSED = Set.of("zTXt", "iTXt", "iCCP");

    private PngTexts() {}

    static boolean unpackTooFar(Path file) throws IOException {
        long unpacked = 0;
        try (DataInputStream png = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            png.skipNBytes(SIGNATURE);
            while (true) {
                long length = Integer.toUnsignedLong(png.readInt());
                String type = new String(png.readNBytes(4), StandardCharsets.ISO_8859_1);
                if (type.equals("IEND") || type.length() < 4) {
                    return false;
                }
                if (COMPRESSED.contains(type)) {
                    unpacked += unpackedLength(png, length, MOST_BYTES - unpacked);
                    if (unpacked > MOST_BYTES) {
                        return true;
                    }
                } else {
                    png.skipNBytes(length);
                }
                png.skipNBytes(CRC);
            }
        }
    }

    /// Reads a chunk to its end and counts what every byte run in it that looks compressed would unpack to.
    private static long unpackedLength(InputStream png, long length, long most) throws IOException {
        if (length > MOST_BYTES) {
            return Long.MAX_VALUE / 2;
        }
        byte[] chunk = png.readNBytes((int) length);
        long largest = 0;
        for (int at = 1; at + 1 < Math.min(chunk.length, 600); at++) {
            // a zlib header (RFC 1950, section 2.2); keyword, language and method bytes stand before it
            boolean zlib = (chunk[at] & 0x0F) == 8 && ((chunk[at] & 0xFF) << 8 | chunk[at + 1] & 0xFF) % 31 == 0;
            if (zlib) {
                largest = Math.max(largest, inflated(chunk, at, most));
            }
        }
        return largest;
    }

    private static long inflated(byte[] chunk, int from, long most) {
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(chunk, from, chunk.length - from);
            byte[] discarded = new byte[8192];
            long total = 0;
            while (!inflater.finished() && total <= most) {
                int count = inflater.inflate(discarded);
                if (count == 0) {
                    break;
                }
                total += count;
            }
            return total;
        } catch (DataFormatException _) {
            return 0;
        }
    }
}
