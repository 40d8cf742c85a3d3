package org.vitrine.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.fixity.Fixity;
import org.vitrine.fixity.PremisEvent;
import org.vitrine.fixity.PremisEvents;
import org.vitrine.media.MediaFile;
import org.vitrine.media.MediaFiles;
import org.vitrine.text.Language;

/// Says how the originals were found, in words.
@ApplicationScoped
class FixityLines {

    private static final int SHOWN = 100;

    private final Fixity fixity;
    private final PremisEvents events;
    private final MediaFiles files;
    private final Frames frames;

    FixityLines(Fixity fixity, PremisEvents events, MediaFiles files, Frames frames) {
        this.fixity = fixity;
        this.events = events;
        this.files = files;
        this.frames = frames;
    }

    /// A file that is not as it came.
    public record Line(UUID file, String fileName, String state, String detail, String at) {}

    /// @param oldest when the file that was not read for the longest was read, in words
    /// @param waiting how many are to be read by now
    public record Overview(
            long intact, long waiting, @Nullable String oldest, List<Line> damaged) {}

    /// @param failed whether it was found to be otherwise than it should
    public record EventLine(String what, String detail, String agent, String at, boolean failed) {}

    /// @param problem how it was found, when it is not as it came
    public record OfFile(@Nullable String problem, @Nullable String checked, List<EventLine> events) {}

    Overview overview(Language language) {
        Fixity.Summary summary = fixity.summary();
        return new Overview(summary.intact(), summary.waiting(), when(summary.oldest(), language), damaged(language));
    }

    List<Line> damaged(Language language) {
        List<Fixity.Standing> damaged = fixity.damaged(SHOWN);
        Map<UUID, MediaFile> named =
                files.byId(damaged.stream().map(Fixity.Standing::file).toList());
        List<Line> lines = new ArrayList<>();
        for (Fixity.Standing one : damaged) {
            MediaFile file = named.get(one.file());
            if (file != null) {
                String at = Objects.requireNonNullElse(when(one.checkedAt(), language), "");
                lines.add(new Line(one.file(), file.fileName(), word(one.state(), language), one.detail(), at));
            }
        }
        return lines;
    }

    OfFile of(UUID file, Language language) {
        Fixity.Standing standing = fixity.of(file).orElse(null);
        return new OfFile(
                standing == null || standing.state() == Fixity.State.INTACT
                        ? null
                        : word(standing.state(), language) + ": " + standing.detail(),
                standing == null ? null : when(standing.checkedAt(), language),
                events.of(file).reversed().stream()
                        .limit(SHOWN)
                        .map(event -> line(event, language))
                        .toList());
    }

    private EventLine line(PremisEvent event, Language language) {
        return new EventLine(
                frames.word(language, "premis." + event.type().name()),
                event.detail(),
                event.agent(),
                Lines.when(event.at(), language),
                event.isFailure());
    }

    private String word(Fixity.State state, Language language) {
        return frames.word(language, "fixity." + state.name());
    }

    private static @Nullable String when(@Nullable Instant at, Language language) {
        return at == null ? null : Lines.when(at, language);
    }
}
