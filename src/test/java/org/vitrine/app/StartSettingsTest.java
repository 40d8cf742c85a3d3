package org.vitrine.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartSettingsTest {
    @Test
    void keepsEverythingBesideTheProjectWhenNothingIsSaid() {
        StartSettings settings = from(Map.of("vitrine.home", "/srv/vitrine"));
        assertThat(settings.data()).isEqualTo(Path.of("/srv/vitrine/var"));
        assertThat(settings.programs()).isEqualTo(Path.of("/srv/vitrine/var/postgresql"));
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.externalUrl()).isEmpty();
    }

    @Test
    void readsADataFolderFromWhereTheCommandWasGiven() {
        assertThat(from(Map.of("vitrine.home", "/srv/vitrine", "vitrine.data", "here"))
                        .data())
                .isEqualTo(Path.of("here").toAbsolutePath());
    }

    @Test
    void takesTheAddressOfADatabaseWithOrWithoutJdbc() {
        String expected = "jdbc:postgresql://db:5432/vitrine";
        assertThat(from(Map.of("vitrine.database.url", expected)).externalUrl()).contains(expected);
        assertThat(from(Map.of("vitrine.database.url", "postgresql://db:5432/vitrine"))
                        .externalUrl())
                .contains(expected);
        assertThat(from(Map.of("vitrine.database.url", "postgres://db:5432/vitrine"))
                        .externalUrl())
                .contains(expected);
    }

    @Test
    void refusesAPortThatIsNone() {
        for (String port : new String[] {"http", "-1", "65536", "8080x", "99999999999"}) {
            assertThatThrownBy(() -> from(Map.of("vitrine.port", port)))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("VITRINE_PORT")
                    .hasMessageContaining(port);
        }
    }

    private static StartSettings from(Map<String, String> settings) {
        return StartSettings.from(settings::get);
    }
}
