package org.vitrine.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.ProfilesInForce;
import org.vitrine.form.Fields;
import org.vitrine.form.Shape;
import org.vitrine.profile.FieldGuide;
import org.vitrine.text.Language;

/// Says what differs between two states of a record, field by field in words, texts compared by word.
@ApplicationScoped
class Changed {

    private static final String KIND = "identity.kind";

    private final ProfilesInForce profiles;
    private final RecordNames recordNames;
    private final FieldWords fieldWords;
    private final ViolationWords violationWords;

    Changed(ProfilesInForce profiles, RecordNames recordNames, FieldWords fieldWords, ViolationWords violationWords) {
        this.profiles = profiles;
        this.recordNames = recordNames;
        this.fieldWords = fieldWords;
        this.violationWords = violationWords;
    }

    /// @param path with item ids
    /// @param mayRestore the state before can be taken back by itself
    public record Line(
            String path, String field, List<WordDiff.Piece> before, List<WordDiff.Piece> after, boolean mayRestore) {}

    List<Line> lines(Fields before, Fields after, Language language) {
        return lines(before.changesTo(after), before, after, language);
    }

    /// In the words of a profile that may have changed since.
    ///
    /// @param profile hash of the one that the record had then; null when nobody knows
    List<Line> lines(@Nullable String profile, Fields before, Fields after, Language language) {
        return profiles.at(profile)
                .map(then -> lines(then.guide(), before.changesTo(after), before, after, language))
                .orElseGet(() -> lines(before, after, language));
    }

    List<Line> lines(List<Fields.Change> changes, Fields before, Fields after, Language language) {
        String kind = after.values().getOrDefault(KIND, before.get(KIND));
        return lines(profiles.current().guide(kind), changes, before, after, language);
    }

    private List<Line> lines(
            FieldGuide guide, List<Fields.Change> changes, Fields before, Fields after, Language language) {
        Names names = recordNames.in(List.of(before, after), language);
        FieldNames now = new FieldNames(guide, after, language, violationWords);
        FieldNames then = new FieldNames(guide, before, language, violationWords);
        List<Line> lines = new ArrayList<>();
        for (Fields.Change change : changes) {
            String path = change.path();
            WordDiff diff = WordDiff.of(
                    fieldWords.of(guide, path, change.before(), names, language),
                    fieldWords.of(guide, path, change.after(), names, language));
            boolean sameInWords = isOrder(path) && diff.before().equals(diff.after());
            lines.add(new Line(
                    path,
                    (change.after().isEmpty() ? then : now).of(path),
                    sameInWords ? order(change.before(), before, path) : diff.before(),
                    sameInWords ? order(change.after(), before, path) : diff.after(),
                    !isDecider(path)));
        }
        return lines;
    }

    /// Names of the fields that changed, each once: "Titles", "Conferrals".
    List<String> fields(Fields before, Fields after, Language language) {
        return before.changesTo(after).stream()
                .map(change -> change.path().startsWith("identity.")
                        ? change.path()
                        : change.path().split("\\.")[0])
                .distinct()
                .map(field -> fieldWords.label(field, language))
                .toList();
    }

    /// Entries that only moved are told by the places that they had.
    private static List<WordDiff.Piece> order(String ids, Fields before, String path) {
        List<String> old = before.items(path);
        List<String> places = new ArrayList<>();
        for (String id : new Fields(Map.of(path, ids)).items(path)) {
            places.add(old.contains(id) ? Integer.toString(old.indexOf(id) + 1) : "+");
        }
        return List.of(new WordDiff.Piece(String.join(", ", places), true));
    }

    private static boolean isOrder(String path) {
        return Description.FORM
                .shape(path)
                .filter(Shape.Repeated.class::isInstance)
                .isPresent();
    }

    private static boolean isDecider(String path) {
        return path.endsWith(".edtf") || path.endsWith(".because") || path.endsWith(".by");
    }
}
