package org.vitrine.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A directory of a TIFF file (TIFF 6.0, section 2): numbers by tag, little-endian, with offsets of four bytes.
final class TiffDirectory {

    static final int NEW_SUBFILE_TYPE = 254;
    static final int IMAGE_WIDTH = 256;
    static final int IMAGE_LENGTH = 257;
    static final int BITS_PER_SAMPLE = 258;
    static final int COMPRESSION = 259;
    static final int PHOTOMETRIC = 262;
    static final int STRIP_OFFSETS = 273;
    static final int SAMPLES_PER_PIXEL = 277;
    static final int STRIP_BYTE_COUNTS = 279;
    static final int PLANAR_CONFIGURATION = 284;
    static final int SOFTWARE = 305;
    static final int TILE_WIDTH = 322;
    static final int TILE_LENGTH = 323;
    static final int TILE_OFFSETS = 324;
    static final int TILE_BYTE_COUNTS = 325;
    static final int CHROMA_SUBSAMPLING = 530;
    static final int REFERENCE_BLACK_WHITE = 532;
    static final int ICC_PROFILE = 34675;

    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int UNDEFINED = 7;
    private static final int ENTRY = 12;
    private static final long MOST = 0xFFFFFFFFL;

    private record Value(int type, int count, byte[] bytes) {}

    private final Map<Integer, Value> values = new TreeMap<>();

    TiffDirectory shorts(int tag, int... numbers) {
        ByteBuffer bytes = buffer(numbers.length * 2);
        for (int number : numbers) {
            bytes.putShort((short) number);
        }
        values.put(tag, new Value(SHORT, numbers.length, bytes.array()));
        return this;
    }

    TiffDirectory longs(int tag, List<Long> numbers) {
        ByteBuffer bytes = buffer(numbers.size() * 4);
        for (long number : numbers) {
            if (number < 0 || number > MOST) {
                throw new IllegalArgumentException("The file is larger than TIFF offsets of four bytes reach");
            }
            bytes.putInt((int) number);
        }
        values.put(tag, new Value(LONG, numbers.size(), bytes.array()));
        return this;
    }

    TiffDirectory rationals(int tag, int... numerators) {
        ByteBuffer bytes = buffer(numerators.length * 8);
        for (int numerator : numerators) {
            bytes.putInt(numerator).putInt(1);
        }
        values.put(tag, new Value(RATIONAL, numerators.length, bytes.array()));
        return this;
    }

    TiffDirectory text(int tag, String text) {
        byte[] bytes = (text + '\0').getBytes(StandardCharsets.US_ASCII);
        values.put(tag, new Value(ASCII, bytes.length, bytes));
        return this;
    }

    TiffDirectory bytes(int tag, byte[] bytes) {
        values.put(tag, new Value(UNDEFINED, bytes.length, bytes));
        return this;
    }

    /// What stands at the offset: entries by tag, the offset of the next directory, then the values that do not fit
    /// into an entry.
    ///
    /// @param next offset of the next directory, 0 when there is none
    byte[] write(long offset, long next) {
        int length = 2 + values.size() * ENTRY + 4;
        ByteBuffer entries = buffer(length);
        ByteArrayOutputStream behind = new ByteArrayOutputStream();
        entries.putShort((short) values.size());
        values.forEach((tag, value) -> {
            entries.putShort(tag.shortValue()).putShort((short) value.type).putInt(value.count);
            if (value.bytes.length <= 4) {
                entries.put(value.bytes).position(entries.position() + 4 - value.bytes.length);
            } else {
                entries.putInt((int) (offset + length + behind.size()));
                behind.writeBytes(value.bytes);
                // values begin at even offsets
                if (behind.size() % 2 == 1) {
                    behind.write(0);
                }
            }
        });
        entries.putInt((int) next);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(entries.array());
        whole.writeBytes(behind.toByteArray());
        return whole.toByteArray();
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// A directory read from a file that may be damaged.
    ///
    /// @param numbers of the tags that are whole numbers
    /// @param next offset of the next directory, 0 when there is none
    record Found(Map<Integer, long[]> numbers, long next) {

        /// More are in no directory that a program wrote.
        private static final int MOST_ENTRIES = 512;

        /// @param file little-endian
        /// @throws Undecodable when anything of it lies outside the file
        static Found read(ByteBuffer file, long offset) throws Undecodable {
            int count = within(file, offset, 2).getShort() & 0xFFFF;
            if (count == 0 || count > MOST_ENTRIES) {
                throw new Undecodable("a directory has " + count + " entries");
            }
            ByteBuffer entries = within(file, offset + 2, count * (long) ENTRY + 4);
            Map<Integer, long[]> numbers = new HashMap<>();
            for (int entry = 0; entry < count; entry++) {
                int tag = entries.getShort() & 0xFFFF;
                int type = entries.getShort() & 0xFFFF;
                long values = entries.getInt() & MOST;
                int at = entries.position();
                entries.position(at + 4);
                if (type == SHORT || type == LONG) {
                    numbers.put(tag, numbers(file, entries, at, type == SHORT ? 2 : 4, values));
                }
            }
            return new Found(numbers, entries.getInt() & MOST);
        }

        private static long[] numbers(ByteBuffer file, ByteBuffer entries, int at, int size, long count)
                throws Undecodable {
            // before anything is allocated: as many as are claimed must be there
            ByteBuffer source = count * size <= 4
                    ? within(entries, at, count * size)
                    : within(file, entries.getInt(at) & MOST, count * size);
            long[] numbers = new long[(int) count];
            for (int each = 0; each < numbers.length; each++) {
                numbers[each] = size == 2 ? source.getShort() & 0xFFFF : source.getInt() & MOST;
            }
            return numbers;
        }

        private static ByteBuffer within(ByteBuffer file, long offset, long length) throws Undecodable {
            if (offset < 0 || length < 0 || offset > file.limit() - length) {
                throw new Undecodable("an offset leads out of the file");
            }
            return file.slice((int) offset, (int) length).order(ByteOrder.LITTLE_ENDIAN);
        }

        List<Long> list(int tag) {
            List<Long> list = new ArrayList<>();
            for (long number : numbers.getOrDefault(tag, new long[0])) {
                list.add(number);
            }
            return list;
        }

        /// @throws Undecodable when it is missing or not one number of at most 31 bits
        int one(int tag) throws Undecodable {
            long[] found = numbers.get(tag);
            if (found == null || found.length != 1 || found[0] > Integer.MAX_VALUE) {
                throw new Undecodable("the tag " + tag + " is missing");
            }
            return (int) found[0];
        }
    }
}
