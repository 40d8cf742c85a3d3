package org.vitrine.media;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// libjpeg-turbo by the foreign-function API, through its TurboJPEG interface (turbojpeg.h, version 2).
///
/// The library answers errors with a code and never by jumping out of a call, which is why this interface and not the
/// one of libjpeg is used. What reaches it has passed [JpegOutline].
final class TurboCodec implements JpegCodec {

    private static final String LIBRARY = "libturbojpeg.so.0";
    private static final int BGR = 1;
    private static final int GREY = 6;
    private static final int CHROMA_420 = 2;
    private static final int CHROMA_NONE = 3;
    private static final int NO_REALLOCATION = 1024;
    private static final int LIMIT_SCANS = 32768;
    private static final int FAST_UPSAMPLING = 256;

    /// What tjBufSize asks for a tile of 512 by 512.
    private static final long TILE_BYTES = 512 * 512 * 3 + 2048;

    private static final int MOST_FREE = 8;

    private final MethodHandle initCompress;
    private final MethodHandle initDecompress;
    private final MethodHandle compress;
    private final MethodHandle decompressHeader;
    private final MethodHandle decompress;
    private final MethodHandle bufferSize;
    private final MethodHandle destroy;
    private final MethodHandle error;
    private final Queue<Tool> encoders = new ConcurrentLinkedQueue<>();
    private final Queue<Tool> decoders = new ConcurrentLinkedQueue<>();

    private TurboCodec(SymbolLookup library) {
        initCompress = bind(library, "tjInitCompress", ADDRESS);
        initDecompress = bind(library, "tjInitDecompress", ADDRESS);
        compress = bind(
                library,
                "tjCompress2",
                JAVA_INT,
                ADDRESS,
                ADDRESS,
                JAVA_INT,
                JAVA_INT,
                JAVA_INT,
                JAVA_INT,
                ADDRESS,
                ADDRESS,
                JAVA_INT,
                JAVA_INT,
                JAVA_INT);
        decompressHeader = bind(
                library,
                "tjDecompressHeader3",
                JAVA_INT,
                ADDRESS,
                ADDRESS,
                JAVA_LONG,
                ADDRESS,
                ADDRESS,
                ADDRESS,
                ADDRESS);
        decompress = bind(
                library,
                "tjDecompress2",
                JAVA_INT,
                ADDRESS,
                ADDRESS,
                JAVA_LONG,
                ADDRESS,
                JAVA_INT,
                JAVA_INT,
                JAVA_INT,
                JAVA_INT,
                JAVA_INT);
        bufferSize = bind(library, "tjBufSize", JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT);
        destroy = bind(library, "tjDestroy", JAVA_INT, ADDRESS);
        error = bind(library, "tjGetErrorStr2", ADDRESS, ADDRESS);
    }

    /// Empty where the library is missing, or lacks a function.
    static Optional<TurboCodec> find() {
        try {
            return Optional.of(new TurboCodec(SymbolLookup.libraryLookup(LIBRARY, Arena.global())));
        } catch (IllegalArgumentException | IllegalCallerException | UnsatisfiedLinkError _) {
            return Optional.empty();
        }
    }

    private static MethodHandle bind(
            SymbolLookup library, String name, MemoryLayout result, MemoryLayout... parameters) {
        MemorySegment function = library.find(name)
                .orElseThrow(() -> new IllegalArgumentException(LIBRARY + " has no function " + name));
        return Linker.nativeLinker().downcallHandle(function, FunctionDescriptor.of(result, parameters));
    }

    @Override
    public String name() {
        return "libjpeg-turbo";
    }

    @Override
    public boolean isNative() {
        return true;
    }

    @Override
    public void decode(ByteBuffer jpeg, int reduction, boolean smooth, Pixels into) throws Undecodable {
        try (Arena arena = Arena.ofConfined();
                Tool decoder = taken(decoders, initDecompress, 0)) {
            MemorySegment bytes = outsideTheHeap(jpeg, arena);
            checkSize(decoder.handle, bytes, reduction, into, arena);
            int answer = (int) decompress.invokeExact(
                    decoder.handle,
                    bytes,
                    bytes.byteSize(),
                    into.bytes(),
                    into.width(),
                    Math.toIntExact(into.stride()),
                    into.height(),
                    into.bands() == 1 ? GREY : BGR,
                    smooth ? LIMIT_SCANS : LIMIT_SCANS | FAST_UPSAMPLING);
            if (answer != 0) {
                throw new Undecodable(reason(decoder.handle));
            }
            decoder.good();
        } catch (Undecodable | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private void checkSize(MemorySegment decoder, MemorySegment bytes, int reduction, Pixels into, Arena arena)
            throws Throwable {
        MemorySegment found = arena.allocate(JAVA_INT, 4);
        int answer = (int) decompressHeader.invokeExact(
                decoder,
                bytes,
                bytes.byteSize(),
                found,
                found.asSlice(4, 4),
                found.asSlice(8, 4),
                found.asSlice(12, 4));
        if (answer != 0) {
            throw new Undecodable(reason(decoder));
        }
        if (Math.ceilDiv(found.getAtIndex(JAVA_INT, 0), reduction) != into.width()
                || Math.ceilDiv(found.getAtIndex(JAVA_INT, 1), reduction) != into.height()) {
            throw new Undecodable("it is of another size than was said before");
        }
    }

    @Override
    public byte[] encode(Pixels from, int quality) {
        try (Arena arena = Arena.ofConfined();
                Tool encoder = taken(encoders, initCompress, TILE_BYTES)) {
            int chroma = from.bands() == 1 ? CHROMA_NONE : CHROMA_420;
            long most = (long) bufferSize.invokeExact(from.width(), from.height(), chroma);
            MemorySegment result = most <= TILE_BYTES ? encoder.room : arena.allocate(most);
            MemorySegment address = arena.allocateFrom(ADDRESS, result);
            MemorySegment length = arena.allocateFrom(JAVA_LONG, result.byteSize());
            int answer = (int) compress.invokeExact(
                    encoder.handle,
                    from.bytes(),
                    from.width(),
                    Math.toIntExact(from.stride()),
                    from.height(),
                    from.bands() == 1 ? GREY : BGR,
                    address,
                    length,
                    chroma,
                    quality,
                    NO_REALLOCATION);
            if (answer != 0) {
                throw new IllegalStateException("libjpeg-turbo did not encode: " + reason(encoder.handle));
            }
            encoder.good();
            return result.asSlice(0, length.get(JAVA_LONG, 0)).toArray(JAVA_BYTE);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /// A free one, or a new one when all are at work.
    private Tool taken(Queue<Tool> free, MethodHandle init, long room) throws Throwable {
        Tool tool = free.poll();
        if (tool != null) {
            return tool;
        }
        MemorySegment handle = (MemorySegment) init.invokeExact();
        if (handle.address() == 0) {
            throw new IllegalStateException("libjpeg-turbo could not be set up");
        }
        return new Tool(free, handle, room);
    }

    /// An encoder or a decoder, with the memory that a tile needs: setting one up costs as much as a small tile. After
    /// an error it is not used again.
    private final class Tool implements AutoCloseable {
        private final Queue<Tool> free;
        private final MemorySegment handle;
        private final Arena arena = Arena.ofShared();
        private final MemorySegment room;
        private boolean good;

        Tool(Queue<Tool> free, MemorySegment handle, long room) {
            this.free = free;
            this.handle = handle;
            this.room = room == 0 ? MemorySegment.NULL : arena.allocate(room, 64);
        }

        void good() {
            good = true;
        }

        @Override
        public void close() {
            if (good && free.size() < MOST_FREE) {
                good = false;
                free.add(this);
                return;
            }
            arena.close();
            try {
                var _ = (int) destroy.invokeExact(handle);
            } catch (Throwable e) {
                throw new IllegalStateException("libjpeg-turbo could not be set down", e);
            }
        }
    }

    private static MemorySegment outsideTheHeap(ByteBuffer jpeg, Arena arena) {
        MemorySegment bytes = MemorySegment.ofBuffer(jpeg);
        return bytes.isNative() ? bytes : arena.allocate(bytes.byteSize()).copyFrom(bytes);
    }

    private String reason(MemorySegment handle) throws Throwable {
        MemorySegment text = (MemorySegment) error.invokeExact(handle);
        return Reasons.of(
                new IllegalStateException(text.reinterpret(200).getString(0).replaceFirst("^tj\\w+\\(\\): ", "")));
    }
}
