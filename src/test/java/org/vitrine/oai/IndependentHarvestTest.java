package org.vitrine.oai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vitrine.publication.Shelf.CURATOR;

import io.gdcc.xoai.model.oaipmh.results.Record;
import io.gdcc.xoai.serviceprovider.ServiceProvider;
import io.gdcc.xoai.serviceprovider.client.OAIClient;
import io.gdcc.xoai.serviceprovider.model.Context;
import io.gdcc.xoai.serviceprovider.parameters.ListRecordsParameters;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vitrine.publication.ObjectFixture;
import org.vitrine.publication.Publication;
import org.vitrine.publication.Publications;
import org.vitrine.publication.Publishing;
import org.vitrine.publication.Shelf;

/// A whole harvest by a client that knows nothing of ours.
@QuarkusTest
class IndependentHarvestTest {

    @Inject
    Shelf shelf;

    @Inject
    Publishing publishing;

    @Inject
    Publications publications;

    @TestHTTPResource("/oai")
    URI address = URI.create("http://localhost/oai");

    @Test
    void bringsEveryPublicObjectOnce() throws Exception {
        UUID source = shelf.source();
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 205; i++) {
            ids.add(shelf.enter(ObjectFixture.object(Shelf.freshNumber(), source)));
        }
        publishing.publishObjects(ids, CURATOR);
        publishing.withdraw(ids.getFirst(), "a mistake", CURATOR);

        Context context = new Context().withMetadataTransformer("oai_dc", Context.KnownTransformer.OAI_DC);
        ServiceProvider provider = new ServiceProvider(context.withOAIClient(
                OAIClient.newBuilder().withBaseUrl(address.toURL()).build()));
        assertThat(provider.identify().getProtocolVersion()).isEqualTo("2.0");

        List<String> harvested = new ArrayList<>();
        List<String> deleted = new ArrayList<>();
        Iterator<Record> records =
                provider.listRecords(ListRecordsParameters.request().withMetadataPrefix("oai_dc"));
        while (records.hasNext()) {
            Record record = records.next();
            harvested.add(record.getHeader().getIdentifier());
            if (record.getHeader().isDeleted()) {
                deleted.add(record.getHeader().getIdentifier());
            }
        }
        assertThat(harvested)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(publications.list("family", Publication.Family.OBJECT).stream()
                        .map(publication -> "oai:vitrine.localhost:" + publication.record())
                        .collect(Collectors.toList()));
        assertThat(deleted).contains("oai:vitrine.localhost:" + ids.getFirst());
    }
}
