package org.vitrine.media;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;

/// Whatever the bytes are, our own readers answer or refuse: no exception of another sort, no reading outside, no
/// allocation that the length of the file does not pay for.
class ReadersFuzzTest {

    @FuzzTest(maxDuration = "30s")
    void readsPyramids(byte[] bytes) {
        try {
            Pyramid pyramid = Pyramid.read(ByteBuffer.wrap(bytes), "");
            var _ = pyramid.sizes();
        } catch (Undecodable _) {
            // refused
        }
    }

    @FuzzTest(maxDuration = "30s")
    void readsTheMarkersOfJpeg(byte[] bytes) {
        try {
            var _ = JpegOutline.read(ByteBuffer.wrap(bytes));
        } catch (Undecodable _) {
            // refused
        }
        var _ = JpegProfile.foreign(ByteBuffer.wrap(bytes));
    }
}
