package org.vitrine.media;

import java.nio.ByteBuffer;

/// Turns JPEG into pixels and pixels into JPEG. There are two, and whatever one writes the other reads.
sealed interface JpegCodec permits TurboCodec, PlainCodec {

    /// For tiles and the sizes that are shown: no difference is seen beside the original.
    int QUALITY = 85;

    /// For the log, health and metrics.
    String name();

    /// Whether the library of the system does the work.
    boolean isNative();

    /// Decodes what [JpegOutline] accepts.
    ///
    /// @param reduction 1, 2, 4 or 8: only every so many pixels are made, which takes that much less time
    /// @param into of the reduced size rounded up; one band gives lightness alone
    /// @throws Undecodable damaged, or of another size
    default void decode(ByteBuffer jpeg, int reduction, Pixels into) throws Undecodable {
        decode(jpeg, reduction, true, into);
    }

    /// As above.
    ///
    /// @param smooth whether colours are spread between the pixels that share them; what is made smaller afterwards
    /// looks the same without, and takes less time
    void decode(ByteBuffer jpeg, int reduction, boolean smooth, Pixels into) throws Undecodable;

    /// A whole baseline file with a JFIF header, chroma at half the resolution, and no metadata.
    ///
    /// @param quality 1 to 100
    byte[] encode(Pixels from, int quality);
}
