package org.vitrine.site;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Author;
import org.vitrine.authority.AuthorityDescription;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.authority.Citation;
import org.vitrine.authority.Name;
import org.vitrine.authority.Party;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.Description.Basis;
import org.vitrine.catalogue.Description.Identity;
import org.vitrine.catalogue.Description.Inscription;
import org.vitrine.catalogue.Description.Level;
import org.vitrine.catalogue.Description.PartOf;
import org.vitrine.catalogue.Description.Presentation;
import org.vitrine.catalogue.Description.Title;
import org.vitrine.catalogue.Description.TitleType;
import org.vitrine.catalogue.ObjectNumber;
import org.vitrine.dating.Dates;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.dating.Reading;
import org.vitrine.provenance.ProvenanceEvent;
import org.vitrine.provenance.ProvenanceEvent.Certainty;
import org.vitrine.provenance.ProvenanceEvent.Passed;
import org.vitrine.publication.Label;
import org.vitrine.publication.ObjectLabel;
import org.vitrine.publication.PublicRecord.PublicAuthority;
import org.vitrine.publication.PublicRecord.PublicObject;
import org.vitrine.publication.Publications;
import org.vitrine.publication.Publishable;
import org.vitrine.publication.Publishing;
import org.vitrine.search.PublicSearch;
import org.vitrine.text.Ids;
import org.vitrine.text.LangText;
import org.vitrine.text.Localized;

/// A small published collection for the tests of the pages, the same for all of them.
@ApplicationScoped
class Exhibition {

    static final String KETTLE = "SITE.1";
    static final String LID = "SITE.1.a";
    static final String HOSTILE = "SITE.2";
    static final String WITHDRAWN = "SITE.3";
    static final String RENUMBERED = "SITE.4";
    static final String FORMER_NUMBER = "SITE.4-old";
    static final String REASON = "It was catalogued twice; see SITE.1.";
    static final String SCRIPT = "<script>alert(1)</script>\" onmouseover=\"alert(2)";
    private static final Author CURATOR = Author.service("a curator");

    private final Publishing publishing;
    private final Publications publications;
    private final PublicSearch search;
    private final Map<UUID, Label> labels = new LinkedHashMap<>();
    private final List<Publishable> records = new ArrayList<>();
    private final UUID kettle = Ids.record();
    private boolean open;

    Exhibition(Publishing publishing, Publications publications, PublicSearch search) {
        this.publishing = publishing;
        this.publications = publications;
        this.search = search;
    }

    UUID kettle() {
        return kettle;
    }

    synchronized void open() {
        if (open) {
            return;
        }
        UUID source = authority(AuthorityKind.SOURCE, "site-album", Map.of("en", "An album of the site"), null, null);
        UUID office = authority(
                AuthorityKind.OFFICE,
                "site-chairman",
                Map.of("en", "Chairman of the Pottery", "ko", "도자기위원장", "ru", "Председатель гончарни"),
                null,
                null);
        UUID giver = authority(
                AuthorityKind.PERSON,
                "site-potter",
                Map.of("en", "A. Potter", "ko", "에이 포터", "ru", "А. Поттер"),
                null,
                null);
        UUID visit = authority(
                AuthorityKind.OCCASION,
                "site-visit",
                Map.of("en", "The visit of the potters", "ko", "도공들의 방문", "ru", "Визит гончаров"),
                date("May 2 - May 5, 1984"),
                giver);
        publishKettle(source, office, giver, visit);
        UUID withdrawn = plain(WITHDRAWN, "Withdrawn vase", source);
        UUID renumbered = plain(FORMER_NUMBER, "Renumbered vase", source);
        plain(HOSTILE, SCRIPT, source);
        publishing.publish(records, CURATOR);
        publishing.withdraw(withdrawn, REASON, CURATOR);
        records.clear();
        plain(renumbered, RENUMBERED, "Renumbered vase", source);
        publishing.publish(records, CURATOR);
        search.awaitPosition(QuarkusTransaction.requiringNew()
                .call(() -> publications.findById(renumbered).position()));
        open = true;
    }

    private void publishKettle(UUID source, UUID office, UUID giver, UUID visit) {
        Party potter = new Party("giver1", giver, null, office, null);
        Presentation given = new Presentation(
                "given1",
                date("May Juche 73 (1984)"),
                List.of(potter, Party.others("others")),
                List.of(),
                List.of(new Party("taker1", null, "a museum", null, null)),
                List.of(),
                visit,
                null,
                List.of());
        ProvenanceEvent first = step("step11", true, List.of(potter), false);
        ProvenanceEvent later = step("step22", false, List.of(), false);
        ProvenanceEvent hidden = step("step33", true, List.of(), true);
        Inscription mark = new Inscription(
                "mark11", "base", null, "Гжель", "ru", "Cyrl", "Gzhel", "Gzhel, the place of the makers");
        records.add(new Publishable(
                object(
                        kettle,
                        KETTLE,
                        List.of(
                                new Title("title1", "Kettle of the potters", "en", TitleType.GIVEN),
                                new Title("title2", "Чайник гончаров", "ru", TitleType.TRANSLATED)),
                        List.of(given),
                        List.of(first, later, hidden),
                        List.of(mark),
                        List.of(),
                        source),
                1));
        UUID lid = Ids.record();
        records.add(new Publishable(
                object(
                        lid,
                        LID,
                        List.of(new Title("title1", "Lid of the kettle", "en", TitleType.GIVEN)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new PartOf("whole1", kettle, false)),
                        source),
                1));
    }

    private static ProvenanceEvent step(String id, boolean direct, List<Party> from, boolean withheld) {
        return new ProvenanceEvent(
                id,
                "gift",
                from,
                List.of(),
                null,
                null,
                null,
                Passed.YES,
                Passed.UNKNOWN,
                direct,
                Certainty.CERTAIN,
                List.of(),
                null,
                withheld);
    }

    private UUID plain(String number, String title, UUID source) {
        UUID id = Ids.record();
        plain(id, number, title, source);
        return id;
    }

    private void plain(UUID id, String number, String title, UUID source) {
        records.add(new Publishable(
                object(
                        id,
                        number,
                        List.of(new Title("title1", title, "en", TitleType.GIVEN)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        source),
                number.equals(RENUMBERED) ? 2 : 1));
    }

    private PublicObject object(
            UUID id,
            String number,
            List<Title> titles,
            List<Presentation> presentations,
            List<ProvenanceEvent> provenance,
            List<Inscription> inscriptions,
            List<PartOf> wholes,
            UUID source) {
        Description description = Description.of(
                        new Identity(new ObjectNumber(number), "site", "gift", Level.ITEM, Basis.KNOWN_FROM_SOURCE))
                .objectName("kettle")
                .titles(titles)
                .descriptions(List.of(LangText.of("White ware, painted in blue.", "en")))
                .inscriptions(inscriptions)
                .presentations(presentations)
                .provenance(provenance)
                .wholes(wholes)
                .rights(new Description.Rights("https://creativecommons.org/publicdomain/zero/1.0/", null, null))
                .references(List.of(new Citation("cite11", source, "page 7", "Kettle, presented by A. Potter")))
                .build();
        Map<UUID, ObjectLabel> whole =
                Map.of(kettle, new ObjectLabel(kettle, KETTLE, Localized.english("Kettle of the potters")));
        return new PublicObject(id, description, labels, wholes.isEmpty() ? Map.of() : whole, List.of());
    }

    private UUID authority(
            AuthorityKind kind,
            String slug,
            Map<String, String> names,
            @Nullable HistoricalDate date,
            @Nullable UUID participant) {
        UUID id = Ids.record();
        List<Party> participants =
                participant == null ? List.of() : List.of(new Party("party1", participant, null, null, null));
        AuthorityDescription description = new AuthorityDescription(
                kind,
                names.entrySet().stream()
                        .map(e -> new Name(Ids.item(), e.getValue(), e.getKey(), Name.Use.PREFERRED, null))
                        .toList(),
                null,
                null,
                date,
                null,
                null,
                null,
                null,
                participants,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        labels.put(id, new Label(id, kind, slug, description.preferred()));
        records.add(new Publishable(new PublicAuthority(id, slug, description, labels), 1));
        return id;
    }

    static HistoricalDate date(String text) {
        return ((Reading.Understood) Dates.parse(text)).date();
    }
}
