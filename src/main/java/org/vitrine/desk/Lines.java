package org.vitrine.desk;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.vitrine.catalogue.CollectionObject;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.ProfilesInForce;
import org.vitrine.catalogue.SortDate;
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
        Description description = object.description();
        String status = object.status().name().toLowerCase(Locale.ROOT);
        return new ObjectLine(
                object.id(),
                object.number().value(),
                title(description, language),
                kind(object.kind(), language),
                profiles.current()
                        .find(object.kind())
                        .flatMap(profile -> SortDate.of(description, profile))
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

    /// The title in the language, else in English, else the first; empty without one.
    static String title(Description description, Language language) {
        return description.titles().stream()
                .filter(title -> language.tag().equals(title.lang()))
                .findFirst()
                .or(() -> description.titles().stream()
                        .filter(title -> "en".equals(title.lang()))
                        .findFirst())
                .or(() -> description.titles().stream().findFirst())
                .map(Description.Title::text)
                .orElse("");
    }

    /// In the server's zone, the one that the people who work here live in.
    static String when(Instant instant, Language language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language.locale())
                .withZone(ZoneId.systemDefault())
                .format(instant);
    }
}
