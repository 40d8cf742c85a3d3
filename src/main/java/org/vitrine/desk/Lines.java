package org.vitrine.desk;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.vitrine.catalogue.CollectionObject;
import org.vitrine.catalogue.ProfilesInForce;
import org.vitrine.profile.Profile;
import org.vitrine.text.Language;

/// Says an object in one line.
@Singleton
class Lines {

    private final ProfilesInForce profiles;
    private final Frames frames;

    Lines(ProfilesInForce profiles, Frames frames) {
        this.profiles = profiles;
        this.frames = frames;
    }

    ObjectLine of(CollectionObject object, Language language) {
        String status = object.status().name().toLowerCase(Locale.ROOT);
        return new ObjectLine(
                object.id(),
                object.number().value(),
                object.title(language),
                kind(object.kind(), language),
                profiles.current()
                        .find(object.kind())
                        .flatMap(object::sortedBy)
                        .map(date -> date.asWritten())
                        .orElse(""),
                status,
                frames.word(language, "status." + status),
                object.completeness(),
                when(object.updatedAt(), language));
    }

    String kind(String kind, Language language) {
        return profiles.current()
                .find(kind)
                .map(Profile::labels)
                .map(labels -> labels.in(language))
                .orElse(kind);
    }

    /// In the server's zone, the one that the people who work here live in.
    static String when(Instant instant, Language language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language.locale())
                .withZone(ZoneId.systemDefault())
                .format(instant);
    }
}
