package org.vitrine.media;

import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.imaging.jpeg.JpegSegmentReader;
import com.drew.imaging.jpeg.JpegSegmentType;
import com.drew.metadata.Metadata;
import com.drew.metadata.photoshop.PhotoshopDirectory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Says whether the IPTC block of a JPEG file is still the one that its XMP was written with: Photoshop's resource
/// 0x0425 is the MD5 of resource 0x0404 at that time. A program that knows only IPTC leaves it behind.
final class CaptionDigest {

    private static final String NAME = "Caption Digest Check";
    private static final String AGREES = "agrees";
    private static final String DIFFERS = "differs";
    private static final byte[] PHOTOSHOP = "Photoshop 3.0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int RESOURCE = 0x3842494D;
    private static final int IPTC_RESOURCE = 0x0404;

    private CaptionDigest() {}

    static boolean saysChanged(Tag tag) {
        return tag.name().equals(NAME)
                && tag.block().equals(TagSource.IPTC)
                && tag.raw().equals(DIFFERS);
    }

    /// Nothing when the file has no digest, or no IPTC to compare with.
    static List<Tag> check(Path file, Metadata read) throws IOException {
        PhotoshopDirectory photoshop = read.getFirstDirectoryOfType(PhotoshopDirectory.class);
        byte[] digest = photoshop == null ? null : photoshop.getByteArray(PhotoshopDirectory.TAG_CAPTION_DIGEST);
        if (digest == null) {
            return List.of();
        }
        try {
            var segments = JpegSegmentReader.readSegments(file.toFile(), List.of(JpegSegmentType.APPD));
            for (byte[] segment : segments.getSegments(JpegSegmentType.APPD)) {
                Optional<byte[]> iptc = iptc(segment);
                if (iptc.isPresent()) {
                    String found = MessageDigest.isEqual(md5(iptc.get()), digest) ? AGREES : DIFFERS;
                    return List.of(new Tag(Tag.EXTRACTOR, TagSource.IPTC, NAME, null, null, found, found));
                }
            }
        } catch (JpegProcessingException _) {
            // a Photoshop block of another sort of file; there is nothing to compare
        }
        return List.of();
    }

    private static Optional<byte[]> iptc(byte[] segment) {
        if (!Arrays.equals(segment, 0, Math.min(PHOTOSHOP.length, segment.length), PHOTOSHOP, 0, PHOTOSHOP.length)) {
            return Optional.empty();
        }
        ByteBuffer left = ByteBuffer.wrap(segment, PHOTOSHOP.length, segment.length - PHOTOSHOP.length);
        while (left.remaining() >= 12 && left.getInt() == RESOURCE) {
            int id = left.getShort() & 0xFFFF;
            int name = (left.get() & 0xFF) | 1;
            if (left.remaining() < name + 4) {
                break;
            }
            left.position(left.position() + name);
            int size = left.getInt();
            if (size < 0 || size > left.remaining()) {
                break;
            }
            byte[] body = new byte[size];
            left.get(body);
            if (id == IPTC_RESOURCE) {
                return Optional.of(body);
            }
            left.position(left.position() + Math.min(size & 1, left.remaining()));
        }
        return Optional.empty();
    }

    private static byte[] md5(byte[] bytes) {
        try {
            return MessageDigest.getInstance("MD5").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has MD5", e);
        }
    }
}
