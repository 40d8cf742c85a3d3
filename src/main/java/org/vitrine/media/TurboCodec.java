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

    private final MethodHandle initCompress;
    private final MethodHandle initDecompress;
    private final MethodHandle compress;
    private final MethodHandle decompressHeader;
    private final MethodHandle decompress;
    private final MethodHandle bufferSize;
    private final MethodHandle destroy;
    private final MethodHandle error;

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
    public void decode(ByteBuffer jpeg, int reduction, Pixels into) throws Undecodable {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment bytes = outsideTheHeap(jpeg, arena);
            MemorySegment decoder = (MemorySegment) initDecompress.invokeExact();
            try {
                checkSize(decoder, bytes, reduction, into, arena);
                int answer = (int) decompress.invokeExact(
                        decoder,
                        bytes,
                        bytes.byteSize(),
                        into.bytes(),
                        into.width(),
                        Math.toIntExact(into.stride()),
                        into.height(),
                        into.bands() == 1 ? GREY : BGR,
                        LIMIT_SCANS);
                if (answer != 0) {
                    throw new Undecodable(reason(decoder));
                }
            } finally {
                var _ = (int) destroy.invokeExact(decoder);
            }
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
        try (Arena arena = Arena.ofConfined()) {
            int chroma = from.bands() == 1 ? CHROMA_NONE : CHROMA_420;
            long most = (long) bufferSize.invokeExact(from.width(), from.height(), chroma);
            MemorySegment result = arena.allocate(most);
            MemorySegment address = arena.allocateFrom(ADDRESS, result);
            MemorySegment length = arena.allocateFrom(JAVA_LONG, most);
            MemorySegment encoder = (MemorySegment) initCompress.invokeExact();
            try {
                int answer = (int) compress.invokeExact(
                        encoder,
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
                    throw new IllegalStateException("libjpeg-turbo did not encode: " + reason(encoder));
                }
            } finally {
                var _ = (int) destroy.invokeExact(encoder);
            }
            return result.asSlice(0, length.get(JAVA_LONG, 0)).toArray(JAVA_BYTE);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
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
