package org.vitrine.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;

/// Looks at received bytes before they are kept: what they are, whether the picture they claim to be is whole, and
/// what is embedded in them.
@ApplicationScoped
class Examination {

    /// Trial decoding keeps about so many pixels, however large the picture is.
    private static final long TRIAL_PIXELS = 1_000_000;

    private final MediaSettings settings;
    private final MetadataReader metadata;

    /// how many pictures are decoded at once on behalf of people who wait
    private final Semaphore decoding = new Semaphore(2, true);

    Examination(MediaSettings settings) {
        this.settings = settings;
        this.metadata = new MetadataReader(settings.patience());
    }

    /// What was found.
    ///
    /// @param size of the upright picture, empty for what is none or has no pixels of its own
    /// @param warnings of every sort, embedded metadata included
    record Findings(Identification what, Optional<Dimensions> size, List<Tag> tags, List<Violation> warnings) {
        Findings {
            tags = List.copyOf(tags);
            warnings = List.copyOf(warnings);
        }
    }

    /// @throws Refusal a picture with too many pixels; one that cannot be decoded
    Findings examine(Path file, FileName name) {
        Identification what = identified(file, name);
        List<Violation> warnings = new ArrayList<>(what.warning().stream().toList());
        Optional<Dimensions> stored = Optional.empty();
        Optional<PictureFormat> raster = what.picture().filter(PictureFormat::isRaster);
        if (raster.isPresent()) {
            stored = Optional.of(tried(file, raster.get(), warnings));
        }
        Reading embedded = metadata.read(file, what);
        warnings.addAll(embedded.warnings());
        Orientation orientation = Orientation.of(embedded.tags());
        return new Findings(what, stored.map(size -> size.upright(orientation)), embedded.tags(), warnings);
    }

    private static Identification identified(Path file, FileName name) {
        try {
            return Identification.of(file, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Dimensions tried(Path file, PictureFormat format, List<Violation> warnings) {
        try {
            decoding.acquire();
            try {
                return TimeLimit.run(settings.patience(), "media-trial", () -> decoded(file, format, warnings));
            } finally {
                decoding.release();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw broken(format, e.getCause() instanceof Undecodable why ? why.why() : Reasons.of(e));
        } catch (TimeoutException _) {
            throw broken(
                    format,
                    "decoding it takes longer than " + settings.patience().toSeconds() + " seconds");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting to decode", e);
        }
    }

    private Dimensions decoded(Path file, PictureFormat format, List<Violation> warnings) throws Undecodable {
        Dimensions size = Decoding.dimensions(file, format);
        if (size.pixels() > settings.maxPixels()) {
            throw tooManyPixels(size);
        }
        int keepEvery = (int) Math.max(1, Math.sqrt((double) size.pixels() / TRIAL_PIXELS));
        for (String complaint : Decoding.decode(file, format, keepEvery).complaints()) {
            warnings.add(Violation.warning(
                    "picture-irregular", "file", "The picture is readable, but: " + complaint, complaint));
        }
        return size;
    }

    private Refusal tooManyPixels(Dimensions size) {
        return Refusal.invalid(List.of(Violation.error(
                "picture-too-many-pixels",
                "file",
                "The picture has %d by %d pixels; at most %d in all are taken."
                        .formatted(size.width(), size.height(), settings.maxPixels()),
                Integer.toString(size.width()),
                Integer.toString(size.height()),
                Long.toString(settings.maxPixels()))));
    }

    private static Refusal broken(PictureFormat format, String why) {
        return Refusal.invalid(List.of(Violation.error(
                "picture-undecodable",
                "file",
                "The file is a %s picture that cannot be decoded: %s.".formatted(format, why),
                format.name(),
                why)));
    }
}
