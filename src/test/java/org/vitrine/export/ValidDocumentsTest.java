package org.vitrine.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitrine.intake.ShippedRecords;
import org.vitrine.linkedart.LinkedArtFormat;
import org.vitrine.manifest.IiifCollection;
import org.vitrine.publication.Format;
import org.vitrine.publication.PublicRecord;
import org.vitrine.publication.PublicRecord.PublicObject;
import org.vitrine.publication.Publication.Family;

/// Every document of every format is valid against its public schema, whatever stands in the record.
class ValidDocumentsTest {

    private static final int GENERATED = 60;

    private static final Schemas SCHEMAS = new Schemas();

    @Test
    void everyShippedRecordIsValidInEveryFormat() {
        assumeTrue(Schemas.present());
        everywhere(Formats.all(Houses.of(null)), ShippedRecords.all());
    }

    @Test
    void everyShippedRecordIsValidWhereAnInstitutionIsNamed() {
        assumeTrue(Schemas.present());
        everywhere(
                Formats.all(Houses.of("A museum & <its> friends")),
                ShippedRecords.all().subList(0, 20));
    }

    @Test
    void recordsWithEverythingInThemAreValidInEveryFormat() {
        assumeTrue(Schemas.present());
        RandomRecords records = new RandomRecords(20221125);
        List<PublicRecord> made = new ArrayList<>();
        for (int i = 0; i < GENERATED; i++) {
            made.add(records.object());
            made.add(records.authority());
        }
        everywhere(Formats.all(Houses.of("A museum ]]> \u0001")), made);
    }

    @Test
    void theCollectionIsAValidSet() {
        assumeTrue(Schemas.present());
        LinkedArtFormat format = new LinkedArtFormat(Houses.of(null));
        SCHEMAS.requireValid("linkedart", format.renderCollection("friendship-album"));
        SCHEMAS.requireValid("linkedart", format.renderCollection("nobody-knows-it"));
    }

    @Test
    void collectionsOfManifestsAreValid() {
        assumeTrue(Schemas.present());
        House house = Houses.of(null);
        IiifCollection.Heading heading = new IiifCollection.Heading(
                IiifCollection.address(house, "kind-gift"), List.of(Phrase.english("Gifts")), null);
        List<PublicObject> objects = ShippedRecords.all().stream()
                .filter(PublicObject.class::isInstance)
                .map(PublicObject.class::cast)
                .toList();
        SCHEMAS.requireValid("iiif", IiifCollection.ofObjects(heading, objects, house));
        SCHEMAS.requireValid("iiif", IiifCollection.ofObjects(heading, List.of(), house));
        SCHEMAS.requireValid("iiif", IiifCollection.ofCollections(heading, List.of(heading), house));
    }

    /// That a fault deep within is found in each, so that validating is known to look.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "oai_dc|<dc:title|<dc:titel",
                "oai_dcterms|dcterms:DCMIType\">Collection|dcterms:DCMIType\">Kollection",
                "lido|lido:actorInRole>|lido:actorInRoll>",
                "edm|edm:isShownAt|edm:isShownWhere",
                "linkedart|\"type\":\"TimeSpan\"|\"type\":\"Timespan\"",
                "linkedart|T00:00:00Z|T00:00",
                "linkedart-provenance|transferred_title_of|transferred_title_off",
                "iiif|\"type\":\"Annotation\"|\"type\":\"Annotatoin\"",
                "schemaorg|\"@type\":|\"@type\"",
            })
    void aFaultIsFound(String prefix, String right, String wrong) {
        assumeTrue(Schemas.present());
        Format format = Formats.all(Houses.of(null)).stream()
                .filter(one -> one.prefix().equals(prefix))
                .findFirst()
                .orElseThrow();
        String document = format.render(ShippedRecords.object("GCF.003"));
        assertThat(document).contains(right);
        assertThatThrownBy(() -> SCHEMAS.requireValid(prefix, document.replace(right, wrong)))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void noDocumentHasACharacterThatRunsBackwards() {
        RandomRecords records = new RandomRecords(7);
        for (Format format : Formats.all(Houses.of(null))) {
            for (int i = 0; i < 20; i++) {
                assertThat(format.render(records.object())).doesNotContain("\u202E", "\u0000", "\u200F");
            }
        }
    }

    private static void everywhere(List<Format> formats, List<PublicRecord> records) {
        records.parallelStream().forEach(record -> formats.forEach(format -> require(format, record)));
    }

    private static void require(Format format, PublicRecord record) {
        Family family = record instanceof PublicObject ? Family.OBJECT : Family.AUTHORITY;
        if (format.covers(family)) {
            try {
                SCHEMAS.requireValid(format.prefix(), format.render(record));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(record.key() + " in " + format.prefix() + ": " + e.getMessage(), e);
            }
        }
    }
}
