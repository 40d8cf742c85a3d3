package org.vitrine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.vitrine.account.Role;
import org.vitrine.desk.People.Person;
import org.vitrine.revision.Revision;
import org.vitrine.text.Ids;

/// A record that was saved often is as quick to save and to open as a new one.
@QuarkusTest
class LongHistoryTest {

    private static final int SAVES = 12;

    @Inject
    EntityManagerFactory sessions;

    @Test
    void neitherSavingNorOpeningReadsFormerRevisions() {
        Person cataloguer = People.of(Role.CATALOGUER);
        UUID id = Ids.record();
        Map<String, String> form =
                new HashMap<>(AccountsTest.medal("LONG." + id.toString().substring(24), "Medal saved often"));
        for (int version = 0; version < SAVES; version++) {
            save(cataloguer, id, form, version);
        }
        Statistics told = sessions.unwrap(SessionFactory.class).getStatistics();
        told.setStatisticsEnabled(true);
        try {
            told.clear();
            save(cataloguer, id, form, SAVES);
            long saving = told.getEntityStatistics(Revision.class.getName()).getLoadCount();
            told.clear();
            cataloguer.opens("/desk/objects/" + id).then().statusCode(200).body(containsString("history/" + SAVES));
            long opening = told.getEntityStatistics(Revision.class.getName()).getLoadCount();

            assertThat(saving).as("revisions read by a save").isLessThan(5);
            assertThat(opening).as("revisions read to show a record").isLessThan(5);
        } finally {
            told.setStatisticsEnabled(false);
        }
    }

    private static void save(Person cataloguer, UUID id, Map<String, String> form, int version) {
        form.put("_basedOn", Integer.toString(version));
        form.put("titles.t2t2t2.text", "Medal saved " + version + " times");
        cataloguer.sends("/desk/objects/" + id, form).then().statusCode(303);
    }
}
