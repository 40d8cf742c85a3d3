package org.vitrine.media;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.vitrine.problem.Violation;

/// Reads everything that is embedded in a file. It never fails: a reader that throws or does not come back is a
/// warning.
final class MetadataReader {

    /// More tags than this are a sign of damage; the largest real files (many pages, many layers) have about 2,000.
    static final int MOST_TAGS = 5_000;

    /// Photographs that nothing here decodes and that carry tags all the same: those of telephones and raw ones.
    private static final Pattern TAGGED = Pattern.compile("image/(hei[cf](-sequence)?|avif|x-(raw|canon)-.+)");

    private final Duration limit;

    /// @param limit for each of the two readers
    MetadataReader(Duration limit) {
        this.limit = limit;
    }

    Reading read(Path file, Identification what) {
        if (what.mediaType().equals(PictureFormat.PNG.mediaType()) && isBomb(file)) {
            return Reading.only(Violation.warning(
                    "embedded-metadata-too-large",
                    "file",
                    "The compressed texts of this file unpack to more than %d bytes; its metadata was not read."
                            .formatted(PngTexts.MOST_BYTES),
                    Long.toString(PngTexts.MOST_BYTES)));
        }
        List<Reading> parts = new ArrayList<>();
        if (what.picture().filter(PictureFormat::isRaster).isPresent()
                || TAGGED.matcher(what.mediaType()).matches()) {
            parts.add(guarded(Tag.EXTRACTOR, () -> ExtractorTags.read(file)));
        }
        parts.add(guarded(Tag.TIKA, () -> TikaTags.read(file, what.mediaType())));
        return parts.stream().reduce(Reading.NOTHING, Reading::and).atMost(MOST_TAGS);
    }

    /// Also what is no exception: a parser that runs out of stack or memory on damaged input.
    Reading guarded(String reader, Callable<Reading> work) {
        try {
            return TimeLimit.run(limit, "metadata-" + reader, work);
        } catch (TimeoutException _) {
            return Reading.only(Violation.warning(
                    "embedded-metadata-timeout",
                    "file",
                    "%s did not finish reading within %d seconds.".formatted(reader, limit.toSeconds()),
                    reader,
                    Long.toString(limit.toSeconds())));
        } catch (ExecutionException e) {
            String why = Reasons.of(e);
            return Reading.only(Violation.warning(
                    "embedded-metadata-unreadable",
                    "file",
                    "%s could not read the metadata: %s".formatted(reader, why),
                    reader,
                    why));
        }
    }

    private static boolean isBomb(Path file) {
        try {
            return PngTexts.unpackTooFar(file);
        } catch (IOException _) {
            // damaged, which the readers find out and say better
            return false;
        }
    }
}
