package org.vitrine.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Account;
import org.vitrine.account.Role;
import org.vitrine.catalogue.CollectionObject;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.PrivateFields;
import org.vitrine.catalogue.ProfilesInForce;
import org.vitrine.catalogue.RecordNames;
import org.vitrine.catalogue.Status;
import org.vitrine.form.Fields;
import org.vitrine.problem.Violation;
import org.vitrine.profile.FieldGuide;
import org.vitrine.profile.Profile;
import org.vitrine.profile.Profiles;
import org.vitrine.revision.Revisions;
import org.vitrine.text.Language;

/// Draws up the screen of a record from what lies on the desk.
@ApplicationScoped
class RecordScreen {

    private final ProfilesInForce profiles;
    private final FormSupplies supplies;
    private final RecordNames names;
    private final Asides asides;
    private final Chains chains;
    private final Revisions revisions;
    private final ViolationWords words;
    private final PrivateFields privateFields;
    private final Frames frames;

    RecordScreen(
            ProfilesInForce profiles,
            FormSupplies supplies,
            RecordNames names,
            Asides asides,
            Chains chains,
            Revisions revisions,
            ViolationWords words,
            PrivateFields privateFields,
            Frames frames) {
        this.profiles = profiles;
        this.supplies = supplies;
        this.names = names;
        this.asides = asides;
        this.chains = chains;
        this.revisions = revisions;
        this.words = words;
        this.privateFields = privateFields;
        this.frames = frames;
    }

    /// What happened before the screen is shown.
    ///
    /// @param notice a sentence, or null
    /// @param by who saved the other side of the conflicts
    record News(
            @Nullable String notice,
            List<Fields.Change> merged,
            List<Violation> violations,
            List<Fields.Conflict> conflicts,
            String by) {

        static News none() {
            return new News(null, List.of(), List.of(), List.of(), "");
        }

        static News of(@Nullable String notice) {
            return new News(notice, List.of(), List.of(), List.of(), "");
        }
    }

    RecordView draw(RecordDesk.Sheet sheet, News news, Account who) {
        Language language = who.language();
        Profiles inForce = profiles.current();
        Profile profile = privateFields.seenBy(who, inForce.get(sheet.kind()));
        Fields fields = sheet.fields();
        FieldNames fieldNames = new FieldNames(profile.guide(), fields, language, words);
        CollectionObject object = sheet.object();
        String status = (object == null ? Status.DRAFT : object.status()).name().toLowerCase(Locale.ROOT);
        List<RecordView.Line> summary = news.violations().stream()
                .filter(Violation::isError)
                .map(fieldNames::line)
                .toList();
        boolean worksThere = object == null || who.mayWorkIn(object.collection());
        return new RecordView(
                sheet.id(),
                fields.get("identity.number"),
                title(fields, language),
                profile.labels().in(language),
                sheet.basedOn(),
                object == null ? 0 : object.version(),
                status,
                frames.word(language, "status." + status),
                worksThere && who.role().mayDoWhat(Role.CATALOGUER),
                worksThere && who.role().mayDoWhat(Role.CURATOR),
                sheet.draftOf() == null ? null : Lines.when(sheet.draftOf(), language),
                news.notice(),
                news.merged(),
                frames.word(language, "fieldsNeedAttention", summary.size()),
                summary,
                news.conflicts().isEmpty() ? "" : frames.word(language, "conflictBy", news.by()),
                news.conflicts().stream()
                        .map(conflict -> conflict(conflict, fieldNames))
                        .toList(),
                form(sheet, profile, withDoubts(news.violations(), fields), who),
                "/desk/objects/" + sheet.id(),
                asides.of(sheet.id(), fields, who),
                null,
                chains.view(ChainFields.chain(fields)));
    }

    /// What is odd in the chain stands at its events, errors or not.
    private List<Violation> withDoubts(List<Violation> violations, Fields fields) {
        List<Violation> all = new ArrayList<>(violations);
        all.addAll(chains.warnings(ChainFields.chain(fields)));
        return all;
    }

    static RecordView.ConflictLine conflict(Fields.Conflict conflict, FieldNames names) {
        return new RecordView.ConflictLine(
                conflict.path(),
                FieldNames.target(conflict.path()),
                names.of(conflict.path()),
                conflict.before(),
                conflict.mine(),
                conflict.theirs());
    }

    private FormView form(RecordDesk.Sheet sheet, Profile profile, List<Violation> violations, Account who) {
        Language language = who.language();
        Fields fields = sheet.fields();
        Names names = supplies.names(fields, language);
        FieldNames called = new FieldNames(guideThen(sheet, profile), fields, language, words);
        return FormBuilder.build(
                profile,
                new FormBuilder.Material(
                        Description.FORM,
                        fields,
                        violations,
                        FormerFields.of(fields, profile, called, names),
                        names,
                        supplies.terms(language),
                        words,
                        supplies.events(fields, who),
                        language));
    }

    /// What the fields were called when the revision was saved that the form starts from.
    private FieldGuide guideThen(RecordDesk.Sheet sheet, Profile now) {
        return revisions
                .find(sheet.id(), sheet.basedOn())
                .filter(revision -> !now.hash().equals(revision.profile()))
                .flatMap(revision -> profiles.at(revision.profile()))
                .map(Profile::guide)
                .orElse(now.guide());
    }

    private String title(Fields fields, Language language) {
        return fields.items("titles").stream()
                .map(id -> fields.get("titles." + id + ".text"))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(frames.word(language, "untitled"));
    }
}
