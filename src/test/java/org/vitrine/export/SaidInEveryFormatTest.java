package org.vitrine.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.authority.AuthorityDescription;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.authority.Name;
import org.vitrine.authority.Participant;
import org.vitrine.authority.Party;
import org.vitrine.catalogue.Banknotes;
import org.vitrine.catalogue.CustomValue;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.ObjectNumber;
import org.vitrine.dating.Edtf;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.dublincore.Mappers;
import org.vitrine.publication.Assembling;
import org.vitrine.publication.Format;
import org.vitrine.publication.Label;
import org.vitrine.publication.PublicRecord.PublicAuthority;
import org.vitrine.publication.PublicRecord.PublicObject;
import org.vitrine.publication.Publication.Family;
import org.vitrine.text.Localized;

/// What only a profile or an authority of ours knows is left out of no export.
class SaidInEveryFormatTest {

    private static final UUID MINT = new UUID(1, 1);
    private static final UUID GUEST = new UUID(1, 2);
    private static final UUID CONGRESS = new UUID(1, 3);

    @TempDir
    Path catalogue;

    @Test
    void theFieldsOfAProfileAreNotesUnderTheirNames() {
        Banknotes.copyShipped(catalogue);
        Banknotes.addTo(catalogue);
        House house = Houses.of(catalogue, null);
        for (Format format : whole(Formats.all(house, Mappers.of(catalogue, house.baseUrl(), null)))) {
            String document = format.render(banknote());
            assertThat(document)
                    .as(format.prefix())
                    .contains("100 won", "Security features", "watermark", "Signatures", "Pyongyang mint", "Specimen");
            if (!format.prefix().startsWith("oai_dc")) {
                // what Dublin Core is told to say as an element has no need of its name there
                assertThat(document).as(format.prefix()).contains("Denomination", "Printed at");
            }
        }
    }

    @Test
    void aManifestNamesThemInEveryLanguage() {
        Banknotes.copyShipped(catalogue);
        Banknotes.addTo(catalogue);
        House house = Houses.of(catalogue, null);
        Format manifest =
                Formats.all(house, Mappers.of(catalogue, house.baseUrl(), null)).getLast();
        assertThat(manifest.render(banknote())).contains("액면가", "100 원", "Номинал", "100 вона");
    }

    @Test
    void whatTheProfileNoLongerKnowsStandsUnderItsKey() {
        House house = Houses.of(null);
        for (Format format : whole(Formats.all(house))) {
            if (!format.prefix().startsWith("oai_dc")) {
                assertThat(format.render(banknote())).as(format.prefix()).containsIgnoringCase("denomination");
            }
        }
    }

    @Test
    void participantsStandInTheirRolesAndWhatWasForATimeWithItsDates() {
        PublicAuthority talks = Assembling.authority(
                new UUID(2, 2),
                "talks",
                AuthorityDescription.of(AuthorityKind.OCCASION, List.of(name("Talks")))
                        .participants(List.of(
                                Participant.of("guest", party("p1", GUEST, null)),
                                Participant.of("speaker", party("p2", null, "a poet"))))
                        .wider(List.of(new AuthorityDescription.Wider("w1", CONGRESS, year("1956"), year("1961"))))
                        .build(),
                Map.of(
                        GUEST,
                        label(GUEST, AuthorityKind.PERSON, "A guest"),
                        CONGRESS,
                        label(CONGRESS, AuthorityKind.OCCASION, "A congress")));
        for (Format format : Formats.all(Houses.of(null))) {
            if (format.covers(Family.AUTHORITY)) {
                assertThat(format.render(talks))
                        .as(format.prefix())
                        .contains("A guest", "a poet", "A congress (1956–1961)")
                        .containsIgnoringCase("speaker");
            }
        }
    }

    /// All that say the whole record.
    private static List<Format> whole(List<Format> formats) {
        return formats.stream()
                .filter(format -> !format.prefix().equals("linkedart-provenance"))
                .toList();
    }

    private static PublicObject banknote() {
        Description said = Description.of(new Description.Identity(
                        new ObjectNumber("BANK.1"),
                        "friendship-album",
                        "banknote",
                        Description.Level.ITEM,
                        Description.Basis.KNOWN_FROM_SOURCE))
                .custom(Map.of(
                        "denomination", List.of(value("d", null, new BigDecimal("100"), "won", null, null)),
                        "security", List.of(value("s", "watermark", null, null, null, null)),
                        "signatures", List.of(value("n", null, new BigDecimal("2"), null, null, null)),
                        "printedAt", List.of(value("p", null, null, null, MINT, null)),
                        "specimen", List.of(value("y", null, null, null, null, true))))
                .build();
        return Assembling.object(
                new UUID(2, 1),
                said,
                Map.of(MINT, label(MINT, AuthorityKind.PLACE, "Pyongyang mint")),
                Map.of(),
                List.of());
    }

    private static CustomValue value(
            String id,
            @Nullable String term,
            @Nullable BigDecimal number,
            @Nullable String unit,
            @Nullable UUID place,
            @Nullable Boolean yes) {
        return new CustomValue(id, null, null, term, null, number, unit, null, place, yes);
    }

    private static Label label(UUID id, AuthorityKind kind, String name) {
        return new Label(
                id,
                kind,
                name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'),
                Localized.english(name),
                List.of());
    }

    private static HistoricalDate year(String year) {
        return HistoricalDate.of(Edtf.parse(year), year);
    }

    private static Name name(String text) {
        return new Name("n1", text, "en", Name.Use.PREFERRED, null, null, null);
    }

    private static Party party(String id, @Nullable UUID agent, @Nullable String name) {
        return new Party(id, agent, name, null, null, null, null);
    }
}
