package org.vitrine.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vitrine.authority.AuthorityDescription.Degree;
import org.vitrine.authority.AuthorityDescription.Match;
import org.vitrine.authority.AuthorityDescription.Successor;
import org.vitrine.authority.AuthorityDescription.Wider;
import org.vitrine.form.Fields;
import org.vitrine.text.RecordJson;

/// Every schema number ever released still opens: a file of each stays here for good.
class AuthorityCodecTest {

    private static String golden(String kind) throws IOException {
        try (InputStream file = AuthorityCodecTest.class.getResourceAsStream("/authority/authority-schema-1.json")) {
            String all = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return RecordJson.readTree(all).path(kind).toString();
        }
    }

    private static UUID id(int last) {
        return UUID.fromString("0198c5f0-0000-7000-8000-00000000000" + last);
    }

    @Test
    void whatAPlaceLayInBecomesTheFirstOfItsWiderPlaces() throws IOException {
        AuthorityDescription place = AuthorityCodec.open(1, golden("place"));

        assertThat(place.parent()).isNull();
        assertThat(place.wider()).containsExactly(new Wider("w1", id(1), null, null));
        assertThat(place.matches())
                .containsExactly(new Match("m1", "http://www.wikidata.org/entity/Q656", Degree.EXACT));
        assertThat(Objects.requireNonNull(place.coordinates()).latitude()).isEqualByComparingTo("59.94");
    }

    @Test
    void successorsGetIdsByTheirPlace() throws IOException {
        assertThat(AuthorityCodec.open(1, golden("state")).successors())
                .containsExactly(new Successor("s1", id(2)), new Successor("s2", id(3)));
    }

    @Test
    void theBodyOfAnOfficeStaysItsParent() throws IOException {
        AuthorityDescription office = AuthorityCodec.open(1, golden("office"));

        assertThat(office.parent()).isEqualTo(id(4));
        assertThat(office.tenures())
                .extracting(AuthorityDescription.Tenure::holder)
                .containsExactly(id(5));
    }

    @Test
    void onlyOfASourceTheOfficeWasARole() throws IOException {
        assertThat(AuthorityCodec.open(1, golden("source")).participants())
                .extracting(Participant::role, Participant::officeAsWritten)
                .containsExactly(tuple("editor", null));
        assertThat(AuthorityCodec.open(1, golden("occasion")).participants())
                .extracting(Participant::role, Participant::officeAsWritten)
                .containsExactly(tuple(null, "chairman"), tuple(null, null));
    }

    @Test
    void whatIsOpenedIsWrittenInTheNewestShapeAndLiesFlatAndReadsBackTheSame() throws IOException {
        for (String kind : new String[] {"place", "state", "office", "occasion", "source"}) {
            AuthorityDescription opened = AuthorityCodec.open(1, golden(kind));
            assertThat(AuthorityCodec.open(AuthorityDescription.SCHEMA, AuthorityCodec.write(opened)))
                    .isEqualTo(opened);
            Fields flat = AuthorityDescription.FORM.write(opened);
            assertThat(AuthorityDescription.FORM.read(flat, "Editor").storable())
                    .contains(opened);
        }
    }

    @Test
    void aRecordOfANewerServiceIsRefused() {
        assertThatThrownBy(() -> AuthorityCodec.open(AuthorityDescription.SCHEMA + 1, "{}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("newer than this service");
    }

    @Test
    void internalNotesAreNoPartOfWhatThePublicSees() {
        AuthorityDescription said = AuthorityDescription.named(
                        AuthorityKind.PERSON, new Name("n1", "A", "en", Name.Use.PREFERRED, null))
                .but()
                .notes(java.util.List.of(
                        new AuthorityDescription.AuthorityNote("a", "for all", "en", false),
                        new AuthorityDescription.AuthorityNote("b", "for us", "en", true)))
                .build();

        assertThat(said.publicPart().notes())
                .extracting(AuthorityDescription.AuthorityNote::text)
                .containsExactly("for all");
    }
}
