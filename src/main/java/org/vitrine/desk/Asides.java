package org.vitrine.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Account;
import org.vitrine.account.Role;
import org.vitrine.catalogue.BackReferences;
import org.vitrine.catalogue.Cataloguing;
import org.vitrine.catalogue.Checks;
import org.vitrine.catalogue.Completeness;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.Doubts;
import org.vitrine.catalogue.PictureOffer;
import org.vitrine.catalogue.PictureOffers;
import org.vitrine.catalogue.ProfilesInForce;
import org.vitrine.dublincore.DublinCoreMapper;
import org.vitrine.dublincore.Statement;
import org.vitrine.dublincore.Term;
import org.vitrine.form.FieldReader;
import org.vitrine.form.Fields;
import org.vitrine.media.Looks;
import org.vitrine.media.MediaFile;
import org.vitrine.media.MediaFiles;
import org.vitrine.problem.Violation;
import org.vitrine.profile.Profile;
import org.vitrine.profile.Profiles;
import org.vitrine.provenance.ProvenanceEvent;
import org.vitrine.publication.PublicRecord.PublicObject;
import org.vitrine.publication.Publication;
import org.vitrine.publication.Publications;
import org.vitrine.publication.Publishing;
import org.vitrine.revision.Revisions;
import org.vitrine.text.Language;

/// Works out what helps beside a record: from what is typed, before it is saved.
@ApplicationScoped
class Asides {

    private static final int MOST_REFERRING = 100;
    private static final int MOST_SAVES = 30;

    private final ProfilesInForce profiles;
    private final Doubts doubts;
    private final BackReferences backReferences;
    private final Chains chains;
    private final Publishing publishing;
    private final Publications publications;
    private final Revisions revisions;
    private final MediaFiles files;
    private final ViolationWords words;
    private final DublinCoreMapper dublinCore;
    private final Cataloguing cataloguing;
    private final PictureOffers pictureOffers;
    private final Looks looks;
    private final SignedIn signedIn;

    Asides(
            ProfilesInForce profiles,
            Doubts doubts,
            BackReferences backReferences,
            Chains chains,
            Publishing publishing,
            Publications publications,
            Revisions revisions,
            MediaFiles files,
            ViolationWords words,
            DublinCoreMapper dublinCore,
            Cataloguing cataloguing,
            PictureOffers pictureOffers,
            Looks looks,
            SignedIn signedIn) {
        this.profiles = profiles;
        this.doubts = doubts;
        this.backReferences = backReferences;
        this.chains = chains;
        this.publishing = publishing;
        this.publications = publications;
        this.revisions = revisions;
        this.files = files;
        this.words = words;
        this.dublinCore = dublinCore;
        this.cataloguing = cataloguing;
        this.pictureOffers = pictureOffers;
        this.looks = looks;
        this.signedIn = signedIn;
    }

    AsideView of(UUID id, Fields fields, Account who) {
        Language language = who.language();
        Profiles inForce = profiles.current();
        Profile profile = inForce.get(fields.get("identity.kind"));
        FieldReader.Result<Description> read = Description.FORM.read(fields, who.displayName());
        List<Violation> obstacles = new ArrayList<>(read.violations());
        obstacles.addAll(Checks.toPublish(fields, profile));
        read.storable().map(doubts::of).ifPresent(obstacles::addAll);
        read.storable()
                .filter(description -> !description.custom().isEmpty())
                .map(description -> cataloguing.checkCustom(id, description))
                .ifPresent(obstacles::addAll);
        List<ProvenanceEvent> chain = ChainFields.chain(fields);
        obstacles.addAll(chains.warnings(chain));
        Completeness completeness = Checks.completeness(fields, profile);
        FieldNames names = new FieldNames(profile.guide(), fields, language, words);
        return new AsideView(
                id,
                publicAddress(id),
                completeness.percent(),
                completeness.missing().stream()
                        .map(use -> new AsideView.Missing(FieldNames.target(use.field()), names.of(use.field())))
                        .toList(),
                obstacles.stream().distinct().map(names::line).toList(),
                profile.use("dublinCore").isPresent(),
                read.storable().map(description -> dublinCore(id, description)).orElse(List.of()),
                pictures(id, fields, names, signedIn.may(Role.CATALOGUER)),
                backReferences.to(id, MOST_REFERRING).stream()
                        .map(one -> new AsideView.Referring(
                                one.from(), one.number().value(), names.of(one.field()), one.possibly()))
                        .toList(),
                revisions.saves(id, MOST_SAVES).stream()
                        .map(save -> new AsideView.Saved(
                                save.number(), save.author(), Lines.when(save.savedAt(), language), save.reason()))
                        .toList(),
                chains.view(chain).text());
    }

    private @Nullable String publicAddress(UUID id) {
        return publications
                .findByIdOptional(id)
                .filter(Publication::isPublished)
                .map(publication -> "/" + publication.folder() + "/" + publication.key())
                .orElse(null);
    }

    private List<AsideView.TermLine> dublinCore(UUID id, Description description) {
        PublicObject shown = publishing.preview(id, description);
        List<Statement> said = dublinCore.statements(shown);
        List<Statement> derived = dublinCore.derived(shown);
        return Arrays.stream(Term.values())
                .map(term -> new AsideView.TermLine(
                        term.word(),
                        "dublinCore." + term.word(),
                        description.dublinCore().containsKey(term.word()),
                        elements(said, term),
                        elements(derived, term)))
                .filter(line -> !line.said().isEmpty() || !line.derived().isEmpty())
                .toList();
    }

    private static List<AsideView.Element> elements(List<Statement> statements, Term term) {
        return statements.stream()
                .filter(statement -> statement.term() == term)
                .map(statement -> new AsideView.Element(
                        statement.value(),
                        statement.lang(),
                        statement.encoding() == null
                                ? null
                                : statement.encoding().customaryName()))
                .distinct()
                .toList();
    }

    private List<AsideView.Picture> pictures(UUID record, Fields fields, FieldNames names, boolean mayDecide) {
        Map<String, UUID> ids = new LinkedHashMap<>();
        fields.items("pictures")
                .forEach(item ->
                        Names.id(fields.get("pictures." + item + ".file")).ifPresent(file -> ids.put(item, file)));
        Map<UUID, MediaFile> found = files.byId(ids.values());
        List<PictureOffer> offers = pictureOffers.of(record, fields);
        List<AsideView.Picture> pictures = new ArrayList<>();
        ids.forEach((item, id) -> {
            MediaFile file = found.get(id);
            if (file != null) {
                Map<Boolean, List<AsideView.Offer>> lines = offers.stream()
                        .filter(offer -> offer.item().equals(item))
                        .collect(Collectors.partitioningBy(
                                offer -> offer.state() == PictureOffer.State.REJECTED,
                                Collectors.mapping(offer -> line(offer, names), Collectors.toList())));
                pictures.add(new AsideView.Picture(
                        id,
                        item,
                        file.fileName(),
                        facts(file),
                        lines.getOrDefault(false, List.of()),
                        lines.getOrDefault(true, List.of()),
                        similar(id, Set.copyOf(ids.values())),
                        mayDecide));
            }
        });
        return pictures;
    }

    /// Those that the record shows already are no news.
    private List<AsideView.Similar> similar(UUID file, Set<UUID> shown) {
        List<UUID> alike = looks.similarTo(file).stream()
                .map(Looks.Similar::file)
                .filter(other -> !shown.contains(other))
                .toList();
        return files.byId(alike).values().stream()
                .map(other -> new AsideView.Similar(other.id(), other.fileName()))
                .toList();
    }

    private static AsideView.Offer line(PictureOffer offer, FieldNames names) {
        return new AsideView.Offer(
                offer.key(),
                FieldNames.target(offer.path()),
                names.of(offer.path()),
                offer.value(),
                offer.language(),
                offer.tag(),
                offer.present(),
                offer.state() == PictureOffer.State.AGREES);
    }

    private static String facts(MediaFile file) {
        String pixels = file.width() == null ? "" : " · " + file.width() + " × " + file.height();
        return file.mediaType() + pixels + " · " + (file.size() + 1023) / 1024 + " KiB";
    }
}
