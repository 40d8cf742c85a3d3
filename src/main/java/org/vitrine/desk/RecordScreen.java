package org.vitrine.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Account;
import org.vitrine.account.Role;
import org.vitrine.authority.Authorities;
import org.vitrine.catalogue.CollectionObject;
import org.vitrine.catalogue.CollectionObjects;
import org.vitrine.catalogue.Description;
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
import org.vitrine.vocabulary.Vocabularies;

/// Draws up the screen of a record from what lies on the desk.
@ApplicationScoped
class RecordScreen {

    private final ProfilesInForce profiles;
    private final Vocabularies vocabularies;
    private final Authorities authorities;
    private final CollectionObjects objects;
    private final RecordNames names;
    private final Asides asides;
    private final Chains chains;
    private final Revisions revisions;
    private final ViolationWords words;
    private final Frames frames;

    RecordScreen(
            ProfilesInForce profiles,
            Vocabularies vocabularies,
            Authorities authorities,
            CollectionObjects objects,
            RecordNames names,
            Asides asides,
            Chains chains,
            Revisions revisions,
            ViolationWords words,
            Frames frames) {
        this.profiles = profiles;
        this.vocabularies = vocabularies;
        this.authorities = authorities;
        this.objects = objects;
        this.names = names;
        this.asides = asides;
        this.chains = chains;
        this.revisions = revisions;
        this.words = words;
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
        Profile profile = inForce.get(sheet.kind());
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
                form(sheet, profile, withDoubts(news.violations(), fields), language),
                asides.of(sheet.id(), fields, who),
                chains.view(ChainFields.chain(fields)));
    }

    /// What is odd in the chain stands at its events, errors or not.
    private List<Violation> withDoubts(List<Violation> violations, Fields fields) {
        List<Violation> all = new ArrayList<>(violations);
        all.addAll(chains.warnings(ChainFields.chain(fields)));
        return all;
    }

    private static RecordView.ConflictLine conflict(Fields.Conflict conflict, FieldNames names) {
        return new RecordView.ConflictLine(
                conflict.path(),
                FieldNames.target(conflict.path()),
                names.of(conflict.path()),
                conflict.before(),
                conflict.mine(),
                conflict.theirs());
    }

    private FormView form(RecordDesk.Sheet sheet, Profile profile, List<Violation> violations, Language language) {
        Fields fields = sheet.fields();
        Names names = names(fields, language);
        FieldNames called = new FieldNames(guideThen(sheet, profile), fields, language, words);
        return FormBuilder.build(
                profile,
                new FormBuilder.Material(
                        fields,
                        violations,
                        FormerFields.of(fields, profile, called, names),
                        names,
                        terms(language),
                        words,
                        events(fields, language),
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

    /// Events of the objects that the form looks for some in.
    private Map<UUID, List<FormView.Option>> events(Fields fields, Language language) {
        List<UUID> tellers = fields.items("sharedEvents").stream()
                .flatMap(id -> Names.id(fields.get("sharedEvents." + id + ".object")).stream())
                .toList();
        Map<UUID, List<FormView.Option>> events = new HashMap<>();
        objects.byId(tellers).forEach((id, object) -> events.put(id, events(object.description(), language)));
        return events;
    }

    /// Events that a record tells and others may share.
    List<FormView.Option> events(Description said, Language language) {
        Map<UUID, String> agents = new HashMap<>();
        authorities
                .byId(EventNames.agentsIn(said))
                .forEach((id, authority) ->
                        agents.put(id, authority.description().name(language)));
        return new EventNames(profiles.current().guide(), agents, language).of(said);
    }

    private Map<String, List<FormView.Option>> terms(Language language) {
        Map<String, List<FormView.Option>> terms = new HashMap<>();
        for (String scheme : vocabularies.schemes()) {
            terms.put(
                    scheme,
                    vocabularies.terms(scheme).stream()
                            .map(concept -> new FormView.Option(
                                    concept.id(), concept.labels().in(language), false))
                            .toList());
        }
        return terms;
    }

    private Names names(Fields fields, Language language) {
        Map<UUID, String> byId = new HashMap<>();
        names.of(Names.idsIn(fields)).forEach((id, name) -> byId.put(id, name.in(language)));
        return new Names(byId);
    }

    private String title(Fields fields, Language language) {
        return fields.items("titles").stream()
                .map(id -> fields.get("titles." + id + ".text"))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(frames.word(language, "untitled"));
    }
}
