package org.vitrine.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// What the markers of a JPEG file say, read without decoding anything (ITU-T T.81, annex B).
///
/// It is the gate before the native library: only what these rules accept is handed to it. They are narrower than the
/// standard: one frame, baseline, extended or progressive Huffman, eight bits, one or three components, and no more
/// scans than a real picture has, because each scan of a large picture costs a pass over all its pixels.
///
/// @param components 1 or 3
record JpegOutline(int width, int height, int components, boolean progressive, int scans) {

    /// Encoders write 10 or fewer.
    static final int MOST_SCANS = 64;

    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int DHT = 0xC4;
    private static final int DQT = 0xDB;
    private static final int DNL = 0xDC;
    private static final int JPG = 0xC8;
    private static final int DAC = 0xCC;

    /// @throws Undecodable when it is not of this sort; damaged between the markers it may still be
    static JpegOutline read(ByteBuffer bytes) throws Undecodable {
        return new Walk(bytes.duplicate().order(ByteOrder.BIG_ENDIAN)).whole();
    }

    private static final class Walk {
        private final ByteBuffer bytes;
        private int width;
        private int height;
        private int components;
        private boolean progressive;
        private int scans;

        Walk(ByteBuffer bytes) {
            this.bytes = bytes;
        }

        JpegOutline whole() throws Undecodable {
            if (bytes.remaining() < 4 || next() != 0xFF || next() != SOI) {
                throw new Undecodable("it does not begin as a JPEG file");
            }
            for (int marker = marker(); marker != EOI; marker = marker()) {
                segment(marker);
            }
            if (scans == 0) {
                throw new Undecodable("it has no scan");
            }
            return new JpegOutline(width, height, components, progressive, scans);
        }

        private void segment(int marker) throws Undecodable {
            if (marker == SOI || marker == DNL || (marker >= 0xD0 && marker <= 0xD7) || marker < 0xC0) {
                throw new Undecodable("the marker %02X stands where it must not".formatted(marker));
            }
            need(2);
            int length = bytes.getShort() & 0xFFFF;
            if (length < 2) {
                throw new Undecodable("a segment is shorter than its own length");
            }
            need(length - 2);
            int end = bytes.position() + length - 2;
            if (marker == DHT) {
                huffman(end);
            } else if (marker == DQT) {
                quantisation(end);
            } else if (marker >= 0xC0 && marker <= 0xCF && marker != JPG && marker != DAC) {
                frame(marker, end);
            } else if (marker == SOS) {
                scan(end);
                return;
            }
            bytes.position(end);
        }

        private void frame(int marker, int end) throws Undecodable {
            if (marker > 0xC2) {
                throw new Undecodable("its coding is neither baseline nor progressive");
            }
            if (components != 0) {
                throw new Undecodable("it has more than one frame");
            }
            if (end - bytes.position() < 6 || next() != 8) {
                throw new Undecodable("its samples have not eight bits");
            }
            height = bytes.getShort() & 0xFFFF;
            width = bytes.getShort() & 0xFFFF;
            components = next();
            progressive = marker == 0xC2;
            if (width == 0 || height == 0) {
                throw new Undecodable("it has no size");
            }
            if ((components != 1 && components != 3) || end - bytes.position() != 3 * components) {
                throw new Undecodable("it has neither one nor three components");
            }
            for (int component = 0; component < components; component++) {
                next();
                int sampling = next();
                int across = sampling >> 4;
                int down = sampling & 15;
                if (across < 1 || across > 4 || down < 1 || down > 4 || next() > 3) {
                    throw new Undecodable("a component is sampled as none can be");
                }
            }
        }

        private void huffman(int end) throws Undecodable {
            while (bytes.position() < end) {
                int id = next();
                int codes = 0;
                // a code of n bits more than there is room for would overrun the decoder's table
                long room = 1;
                if ((id >> 4) > 1 || (id & 15) > 3 || end - bytes.position() < 16) {
                    throw new Undecodable("a Huffman table is broken");
                }
                for (int bits = 1; bits <= 16; bits++) {
                    int count = next();
                    codes += count;
                    room = room * 2 - count;
                    if (room < 0) {
                        throw new Undecodable("a Huffman table has more codes than there are");
                    }
                }
                if (codes > 256 || end - bytes.position() < codes) {
                    throw new Undecodable("a Huffman table is broken");
                }
                bytes.position(bytes.position() + codes);
            }
        }

        private void quantisation(int end) throws Undecodable {
            while (bytes.position() < end) {
                int id = next();
                int size = (id >> 4) == 0 ? 64 : 128;
                if ((id >> 4) > 1 || (id & 15) > 3 || end - bytes.position() < size) {
                    throw new Undecodable("a quantisation table is broken");
                }
                bytes.position(bytes.position() + size);
            }
        }

        private void scan(int end) throws Undecodable {
            int count = bytes.position() < end ? next() : 0;
            if (components == 0 || count < 1 || count > components || end - bytes.position() != 2 * count + 3) {
                throw new Undecodable("a scan does not fit its frame");
            }
            if (++scans > MOST_SCANS) {
                throw new Undecodable("it has more than " + MOST_SCANS + " scans");
            }
            bytes.position(end);
            skipEntropy();
        }

        /// To the next marker: inside a scan FF is followed by 00, or is a restart (T.81, section B.1.1.5).
        private void skipEntropy() throws Undecodable {
            while (bytes.hasRemaining()) {
                if (bytes.get() != (byte) 0xFF) {
                    continue;
                }
                if (!bytes.hasRemaining()) {
                    break;
                }
                int after = bytes.get(bytes.position()) & 0xFF;
                if (after == 0xFF) {
                    continue;
                }
                if (after == 0 || (after >= 0xD0 && after <= 0xD7)) {
                    bytes.get();
                } else {
                    bytes.position(bytes.position() - 1);
                    return;
                }
            }
            throw new Undecodable("it ends before the picture does");
        }

        private int marker() throws Undecodable {
            need(2);
            if (next() != 0xFF) {
                throw new Undecodable("there are bytes between its segments");
            }
            int marker = next();
            while (marker == 0xFF) {
                need(1);
                marker = next();
            }
            return marker;
        }

        private void need(int count) throws Undecodable {
            if (bytes.remaining() < count) {
                throw new Undecodable("it ends before the picture does");
            }
        }

        private int next() {
            return bytes.get() & 0xFF;
        }
    }
}
