package org.vitrine.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RightsTableTest {

    @Path("/desk/")
    private static final class Cupboard {
        @GET
        public void look() {}

        @POST
        @Path("/drawers/{id}/")
        public void put() {}

        public void nothing() {}
    }

    private static Endpoint endpoint(String name) throws ReflectiveOperationException {
        Method method = Cupboard.class.getMethod(name);
        return Endpoint.of(Cupboard.class, method).orElseThrow();
    }

    @Test
    void readsAnEndpointFromItsAnnotations() throws ReflectiveOperationException {
        assertThat(endpoint("look")).hasToString("GET /desk");
        assertThat(endpoint("put")).hasToString("POST /desk/drawers/{id}");
        assertThat(Endpoint.of(Cupboard.class, Cupboard.class.getMethod("nothing")))
                .isEmpty();
    }

    @Test
    void findsTheRowBeforeTheDoorAndNothingElse() throws ReflectiveOperationException {
        RightsTable table = RightsTable.parse("""
                # remark
                DOOR site anyone
                GET /desk read   # another
                """);
        assertThat(table.find(endpoint("look"))).contains(Right.READ);
        assertThat(table.find(endpoint("put"))).isEmpty();
        assertThat(table.find(new Endpoint("GET", "/objects", "site"))).contains(Right.ANYONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /desk", "GET /desk reads", "GET /desk read now", "GET /desk read\nGET /desk edit"})
    void refusesALineThatIsNoRow(String text) {
        assertThatThrownBy(() -> RightsTable.parse(text)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void givesEachRoleWhatTheOneBelowHasAndNoTokenWhatIsTheAdministrators() {
        for (Right right : Right.values()) {
            boolean before = false;
            for (Role role : Role.values()) {
                assertThat(!before || right.isHeldBy(role))
                        .as("%s %s", right, role)
                        .isTrue();
                before = right.isHeldBy(role);
            }
            assertThat(before).as("%s of an administrator", right).isTrue();
        }
        assertThat(Right.ADMINISTER.scope()).isEmpty();
        assertThat(Right.ADMINISTER.isHeldBy(Role.CURATOR)).isFalse();
        assertThat(Right.PUBLISH.isHeldBy(Role.CATALOGUER)).isFalse();
        assertThat(Right.EDIT.isHeldBy(Role.READER)).isFalse();
    }
}
