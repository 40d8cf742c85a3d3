package org.vitrine.media;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.lang.Rational;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.StringValue;
import com.drew.metadata.file.FileSystemDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.vitrine.problem.Violation;

/// Lists what metadata-extractor finds, tag by tag.
final class ExtractorTags {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private ExtractorTags() {}

    static Reading read(Path file) throws IOException, ImageProcessingException {
        Metadata metadata = ImageMetadataReader.readMetadata(file.toFile());
        List<Tag> tags = new ArrayList<>();
        List<Violation> warnings = new ArrayList<>();
        for (Directory block : metadata.getDirectories()) {
            // it describes our temporary file, not what was sent
            if (block instanceof FileSystemDirectory) {
                continue;
            }
            if (block instanceof XmpDirectory xmp) {
                tags.addAll(XmpTags.of(xmp));
            }
            for (com.drew.metadata.Tag tag : block.getTags()) {
                tags.addAll(tagsOf(block, tag));
            }
            for (String error : block.getErrors()) {
                warnings.add(damaged(block.getName(), error));
            }
        }
        tags.addAll(CaptionDigest.check(file, metadata));
        return new Reading(tags, warnings);
    }

    static Violation damaged(String block, String error) {
        return Violation.warning(
                "embedded-metadata-damaged",
                "file",
                "The block %s is damaged: %s".formatted(block, error),
                block,
                error);
    }

    private static List<Tag> tagsOf(Directory block, com.drew.metadata.Tag tag) {
        Object value = block.getObject(tag.getTagType());
        return switch (value) {
            case null -> List.of();
            // a repeated IPTC dataset, keywords before all
            case StringValue[] several ->
                Arrays.stream(several)
                        .map(one -> tag(block, tag, decoded(one), null))
                        .toList();
            case String[] several ->
                Arrays.stream(several).map(one -> tag(block, tag, one, null)).toList();
            case StringValue text -> List.of(tag(block, tag, decoded(text), readable(tag, text)));
            default -> List.of(tag(block, tag, raw(value), tag.getDescription()));
        };
    }

    private static Tag tag(Directory block, com.drew.metadata.Tag tag, String raw, @Nullable String readable) {
        return new Tag(
                Tag.EXTRACTOR,
                blockName(block),
                tag.getTagName(),
                tag.getTagType(),
                null,
                raw,
                readable == null ? raw : readable);
    }

    private static String blockName(Directory block) {
        return block instanceof XmpDirectory ? XmpTags.BLOCK : block.getName();
    }

    /// The description when it explains the value ("N" of a latitude is left as it is, a code is spelt out); where it
    /// only repeats the value, our own reading of the bytes is at least as good.
    private static @Nullable String readable(com.drew.metadata.Tag tag, StringValue text) {
        String described = tag.getDescription();
        return described == null || described.strip().equals(text.toString().strip()) ? null : described;
    }

    /// In the character set the block declares (IIM 4.2, dataset 1:90). Exif allows ASCII only and gets everything:
    /// UTF-8 when the bytes are valid UTF-8, which no other text is by accident, else the Western code page.
    private static String decoded(StringValue text) {
        Charset declared = text.getCharset();
        if (declared != null && !declared.equals(StandardCharsets.US_ASCII)) {
            return text.toString(declared);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text.getBytes()))
                    .toString();
        } catch (CharacterCodingException _) {
            return text.toString(WESTERN);
        }
    }

    private static String raw(Object value) {
        return switch (value) {
            case byte[] bytes -> HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, Tag.LONGEST));
            case Rational fraction -> fraction.getNumerator() + "/" + fraction.getDenominator();
            case Object array
            when array.getClass().isArray() ->
                IntStream.range(0, Math.min(Array.getLength(array), Tag.LONGEST))
                        .mapToObj(at -> raw(Array.get(array, at)))
                        .collect(Collectors.joining(" "));
            default -> value.toString();
        };
    }
}
