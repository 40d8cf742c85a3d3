package org.vitrine.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitrine.catalogue.PictureOffer.State;
import org.vitrine.dating.Dates;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.dating.Reading;
import org.vitrine.form.Fields;
import org.vitrine.media.MediaFile;
import org.vitrine.media.Suggestions;
import org.vitrine.media.Suggestions.Suggestion;
import org.vitrine.media.TagSource;

/// One picture of a record, and what the record says where the picture says something.
///
/// @param item id of the picture in the record
record OfferedPicture(Fields fields, String item, MediaFile file) {

    private static final String PICTURES = "pictures.";
    private static final String TEXT = ".text";
    private static final Set<String> REPEATING = Set.of("titles", "descriptions", "captions", "keywords");

    /// Whether a path is that of a repeating field, whose entries are texts with a language.
    static boolean isRepeating(String path) {
        return REPEATING.contains(path.substring(path.lastIndexOf('.') + 1));
    }

    List<PictureOffer> offers(Suggestions said) {
        List<PictureOffer> offers = new ArrayList<>();
        said.byField().forEach((field, suggestions) -> suggestions.forEach(one -> offers.add(offer(field, one))));
        return offers;
    }

    private PictureOffer offer(String field, Suggestion said) {
        String general = field.endsWith(TEXT) ? field.substring(0, field.length() - TEXT.length()) : field;
        String path =
                general.startsWith(PICTURES) ? PICTURES + item + "." + general.substring(PICTURES.length()) : general;
        PictureOffer open = new PictureOffer(
                key(field, said.value()),
                item,
                file.id(),
                path,
                said.value(),
                said.language(),
                TagSource.told(said.from()),
                file.fileName(),
                State.OPEN,
                "");
        return isRepeating(path) ? amongSeveral(open) : single(open);
    }

    private PictureOffer single(PictureOffer offer) {
        String present = fields.get(offer.path());
        if (present.isEmpty()) {
            return offer;
        }
        boolean same = offer.path().endsWith(".taken")
                ? sameDay(present, offer.value())
                : plain(present).equals(plain(offer.value()));
        return offer.answered(same ? State.AGREES : State.DIFFERS, present);
    }

    /// Keywords stand beside each other; of the others there is one in each language.
    private PictureOffer amongSeveral(PictureOffer offer) {
        boolean beside = offer.path().endsWith(".keywords");
        PictureOffer answer = offer;
        for (String entry : fields.items(offer.path())) {
            String at = offer.path() + "." + entry;
            String present = fields.get(at + TEXT);
            if (plain(present).equals(plain(offer.value()))) {
                return offer.answered(State.AGREES, present);
            }
            boolean sameLanguage = Objects.requireNonNullElse(offer.language(), fields.get(at + ".lang"))
                    .equals(fields.get(at + ".lang"));
            if (!beside && sameLanguage && !present.isEmpty() && answer.state() == State.OPEN) {
                answer = offer.answered(State.DIFFERS, present);
            }
        }
        return answer;
    }

    /// A day agrees with its month and its year, and a moment with its day.
    private static boolean sameDay(String one, String other) {
        return Dates.parse(one) instanceof Reading.Understood(HistoricalDate first, var _)
                && Dates.parse(other) instanceof Reading.Understood(HistoricalDate second, var _)
                && isUpTo(first.earliest(), second.latest())
                && isUpTo(second.earliest(), first.latest());
    }

    private static boolean isUpTo(@Nullable LocalDate day, @Nullable LocalDate other) {
        return day != null && other != null && !day.isAfter(other);
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private String key(String field, String value) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((item + "\n" + field + "\n" + value).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
