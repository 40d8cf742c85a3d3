package org.vitrine.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.vitrine.account.Role;
import org.vitrine.desk.People.Person;
import org.vitrine.revision.Revision;
import org.vitrine.text.Ids;

/// Records with a long history or long lists.
@QuarkusTest
class LargeRecordsTest {

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

    @Test
    void aListThatIsTooLongIsRefusedWithItsRuleAndItsBeginningStays() {
        Person cataloguer = People.of(Role.CATALOGUER);
        UUID id = Ids.record();
        Map<String, String> form =
                new HashMap<>(AccountsTest.medal("MANY." + id.toString().substring(24), "Medal of many words"));
        List<String> items = IntStream.range(0, 10_000).mapToObj(i -> "i" + i).toList();
        form.put("inscriptions", String.join(" ", items));
        items.forEach(item -> form.put("inscriptions." + item + ".transcription", "line " + item));

        String page = cataloguer
                .sends("/desk/objects/" + id, form)
                .then()
                .statusCode(422)
                .extract()
                .asString();

        assertThat(page).contains("At most 1000 entries are allowed", "line i0", "line i999");
    }

    private static void save(Person cataloguer, UUID id, Map<String, String> form, int version) {
        form.put("_basedOn", Integer.toString(version));
        form.put("titles.t2t2t2.text", "Medal saved " + version + " times");
        cataloguer.sends("/desk/objects/" + id, form).then().statusCode(303);
    }
}
