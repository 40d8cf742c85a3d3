package org.vitrine.oai;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.vitrine.catalogue.CollectionSettings;
import org.vitrine.oai.OaiError.Code;
import org.vitrine.publication.ChangeOrder;
import org.vitrine.publication.Format;
import org.vitrine.publication.Harvest;
import org.vitrine.publication.Harvest.Listed;
import org.vitrine.publication.Harvest.Page;
import org.vitrine.publication.Harvest.Stretch;
import org.vitrine.publication.Publication.Family;
import org.vitrine.publication.Renditions;

/// The published objects as a repository of items (OAI-PMH 2.0, section 2).
@ApplicationScoped
class OaiRepository {

    private static final int RECORDS_A_PAGE = 100;
    private static final int HEADERS_A_PAGE = 500;

    // a namespace-identifier of the oai-identifier scheme is a domain name with a point in it
    private static final Pattern DOMAIN = Pattern.compile("[a-zA-Z][a-zA-Z0-9\\-]*(\\.[a-zA-Z][a-zA-Z0-9\\-]*)+");
    private static final String LOCAL_DOMAIN = "vitrine.localhost";

    private final Harvest harvest;
    private final List<Format> formats;
    private final ReadAhead ahead;
    private final CollectionSettings collection;
    private final ChangeOrder order;
    private final Clock clock;
    private final String name;
    private final String adminEmail;
    private final String baseUrl;
    private final String domain;
    // spares a question to the database for each page
    private volatile long headSeen;

    OaiRepository(
            Harvest harvest,
            Renditions renditions,
            ReadAhead ahead,
            CollectionSettings collection,
            ChangeOrder order,
            Clock clock,
            @ConfigProperty(name = "vitrine.institution") Optional<String> institution,
            @ConfigProperty(name = "vitrine.admin-email") Optional<String> adminEmail,
            @ConfigProperty(name = "vitrine.base-url") String baseUrl,
            @ConfigProperty(name = "vitrine.oai-domain") Optional<String> domain) {
        this.harvest = harvest;
        this.formats = offered(renditions);
        this.ahead = ahead;
        this.collection = collection;
        this.order = order;
        this.clock = clock;
        this.baseUrl = baseUrl;
        this.domain = domain.map(OaiRepository::required).orElseGet(() -> domainOf(baseUrl));
        this.name = institution.orElse("Vitrine");
        this.adminEmail = adminEmail.orElse("admin@" + this.domain);
    }

    /// @param time for a list the database's at the moment that the list ends with, so that a harvester who asks next
    ///     "from" this time misses nothing
    record Answered(OaiAnswer answer, Instant time) {}

    private static String domainOf(String baseUrl) {
        return Optional.ofNullable(URI.create(baseUrl).getHost())
                .filter(host -> DOMAIN.matcher(host).matches())
                .orElse(LOCAL_DOMAIN);
    }

    private static String required(String configured) {
        if (!DOMAIN.matcher(configured).matches()) {
            throw new IllegalArgumentException(
                    "vitrine.oai-domain is not a domain name with a point in it: " + configured);
        }
        return configured;
    }

    String address() {
        return baseUrl + "/oai";
    }

    String domain() {
        return domain;
    }

    String identifier(UUID record) {
        return "oai:" + domain + ":" + record;
    }

    Instant now() {
        return clock.instant();
    }

    Answered answer(OaiRequest request) {
        return switch (request) {
            case OaiRequest.Identify _ ->
                now(new OaiAnswer.Identity(
                        name,
                        adminEmail,
                        harvest.earliest().orElse(Instant.EPOCH),
                        harvest.any(),
                        collection.recordRights(),
                        collection.description()));
            case OaiRequest.ListSets _ -> now(new OaiAnswer.Sets(harvest.sets()));
            case OaiRequest.ListMetadataFormats(var identifier) ->
                now(identifier.map(this::formatsOf).orElseGet(() -> new OaiAnswer.Formats(formats)));
            case OaiRequest.GetRecord get -> now(record(get));
            case OaiRequest.Begin begin -> begin(begin);
            case OaiRequest.Resume(var token) -> now(isOfThePast(token) ? page(token) : noSuchToken());
        };
    }

    private Answered now(OaiAnswer answer) {
        return new Answered(answer, now());
    }

    private OaiAnswer formatsOf(String identifier) {
        Optional<Listed> item =
                find(identifier).flatMap(record -> harvest.find(record, null)).map(OaiRepository::only);
        if (item.isEmpty()) {
            return noSuchItem();
        }
        return item.get().deleted()
                ? OaiAnswer.Errors.of(Code.NO_METADATA_FORMATS, "The item was withdrawn")
                : new OaiAnswer.Formats(formats);
    }

    private OaiAnswer record(OaiRequest.GetRecord get) {
        Format format = format(get.prefix());
        if (format == null) {
            return noSuchFormat();
        }
        Optional<Page> page = find(get.identifier()).flatMap(record -> harvest.find(record, format));
        return page.<OaiAnswer>map(found -> new OaiAnswer.One(
                        only(found), found.documents().get(only(found).record())))
                .orElseGet(OaiRepository::noSuchItem);
    }

    private Answered begin(OaiRequest.Begin begin) {
        ChangeOrder.Moment moment = order.moment();
        if (format(begin.prefix()) == null) {
            return new Answered(noSuchFormat(), moment.time());
        }
        Stretch stretch = harvest.stretch(
                begin.set(),
                begin.from() == null ? null : begin.from().start(),
                begin.until() == null ? null : begin.until().end(),
                moment.position());
        long size = harvest.count(stretch);
        ResumptionToken start = new ResumptionToken(
                begin.verb(), begin.prefix(), begin.set(), stretch.upTo(), stretch.after(), size, 0);
        return new Answered(size == 0 ? noRecords(begin.set()) : resume(start), moment.time());
    }

    /// A token whose list ends where no change is yet was made up, or given before the database was set back.
    private boolean isOfThePast(ResumptionToken token) {
        if (token.upTo() > headSeen) {
            headSeen = order.head();
        }
        return token.upTo() <= headSeen;
    }

    private static OaiAnswer noSuchToken() {
        return OaiAnswer.Errors.of(
                Code.BAD_RESUMPTION_TOKEN, "It ends in the future, so this repository did not give it");
    }

    private OaiAnswer page(ResumptionToken token) {
        OaiAnswer answer = ahead.take(token).flatMap(OaiRepository::await).orElseGet(() -> resume(token));
        goOnBehind(answer);
        return answer;
    }

    /// A failure is none yet: the page is read again, and then it is answered and logged.
    private static Optional<OaiAnswer> await(CompletableFuture<OaiAnswer> reading) {
        try {
            return Optional.of(reading.join());
        } catch (CompletionException e) {
            return Optional.empty();
        }
    }

    /// The page that was read ahead for a token, if it was; whoever takes it answers with it and calls [#goOnBehind].
    Optional<CompletableFuture<OaiAnswer>> ahead(ResumptionToken token) {
        return token.upTo() > headSeen ? Optional.empty() : ahead.take(token);
    }

    void goOnBehind(OaiAnswer given) {
        ahead.behind(given, this::resume);
    }

    private OaiAnswer resume(ResumptionToken token) {
        Format format = format(token.prefix());
        if (format == null) {
            return OaiAnswer.Errors.of(Code.BAD_RESUMPTION_TOKEN, "Its format is not offered any more");
        }
        boolean records = token.verb() == Verb.LIST_RECORDS;
        Stretch rest = new Stretch(token.set(), token.after(), token.upTo());
        Page page = harvest.page(rest, records ? RECORDS_A_PAGE : HEADERS_A_PAGE, records ? format : null);
        List<Listed> listed = page.slice().items();
        if (listed.isEmpty()) {
            // all that was left has changed since and belongs to the next harvest
            return OaiAnswer.Errors.of(Code.NO_RECORDS_MATCH, "Nothing is left of this list; harvest from its date");
        }
        ResumptionToken next = page.slice()
                .continuation()
                .map(after -> token.after(after, listed.size()))
                .orElse(null);
        String written = next != null ? next.encode(domain) : token.cursor() > 0 ? "" : null;
        return new OaiAnswer.Written(
                ListBytes.list("oai:" + domain + ":", token, listed, page.documents(), written), next, token.cursor());
    }

    private static List<Format> offered(Renditions renditions) {
        return renditions.formats().stream()
                .filter(format -> format.schema().isPresent() && format.covers(Family.OBJECT))
                // the one that everybody understands first
                .sorted(Comparator.comparing(format -> !format.prefix().equals("oai_dc")))
                .toList();
    }

    private @Nullable Format format(String prefix) {
        return formats.stream()
                .filter(format -> format.prefix().equals(prefix))
                .findFirst()
                .orElse(null);
    }

    /// The record that an identifier names, whether there is one or not; identifiers have one spelling only.
    private Optional<UUID> find(String identifier) {
        try {
            return Optional.of(UUID.fromString(identifier.substring(identifier.lastIndexOf(':') + 1)))
                    .filter(record -> identifier(record).equals(identifier));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Listed only(Page page) {
        return page.slice().items().getFirst();
    }

    private OaiAnswer noRecords(@Nullable String set) {
        return OaiAnswer.Errors.of(
                Code.NO_RECORDS_MATCH,
                set == null || harvest.isSet(set) ? "Nothing has changed in this time" : "There is no such set");
    }

    private static OaiAnswer noSuchItem() {
        return OaiAnswer.Errors.of(Code.ID_DOES_NOT_EXIST, "This repository has no such item");
    }

    private static OaiAnswer noSuchFormat() {
        return OaiAnswer.Errors.of(Code.CANNOT_DISSEMINATE_FORMAT, "ListMetadataFormats tells which formats there are");
    }
}
