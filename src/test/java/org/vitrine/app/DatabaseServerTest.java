package org.vitrine.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseServerTest {
    @TempDir
    static Path data;

    private static DatabaseServer server;

    @BeforeAll
    static void startOnAFolderThatSaysOtherwise() throws Exception {
        DatabaseServer.start(data, EmbeddedDatabaseResource.PROGRAMS).close();
        Files.writeString(
                data.resolve("postgresql/cluster/postgresql.conf"),
                "\nfsync = off\nsynchronous_commit = off\nfull_page_writes = off\nlisten_addresses = '*'\n",
                StandardOpenOption.APPEND);
        server = DatabaseServer.start(data, EmbeddedDatabaseResource.PROGRAMS);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void writesDurablyWhateverTheFolderSays() throws Exception {
        assertThat(ask("fsync")).isEqualTo("on");
        assertThat(ask("synchronous_commit")).isEqualTo("on");
        assertThat(ask("full_page_writes")).isEqualTo("on");
    }

    @Test
    void listensOnTheLoopbackAddressOnly() throws Exception {
        assertThat(ask("listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(ask("unix_socket_directories")).isEmpty();
    }

    @Test
    void sortsByCharactersOfItsOwn() throws Exception {
        try (Connection connection = server.connection().open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select concat_ws(' ', datlocprovider, datlocale,"
                        + " pg_encoding_to_char(encoding)) from pg_database where datname = current_database()")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("b C.UTF-8 UTF8");
        }
    }

    @Test
    void letsTheServiceAddToTheAuditLogAndChangeNothingInIt() throws Exception {
        try (Connection connection = server.connection().open();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into audit.entry (position, at, action, actor, address, detail, hash)"
                    + " select coalesce(max(position), 0) + 1, now(), 'SIGNED_IN', 'x', '', '', sha256('x')"
                    + " from audit.entry");
            for (String forbidden : List.of(
                    "update audit.entry set actor = 'y'",
                    "delete from audit.entry",
                    "truncate audit.entry",
                    "drop table audit.entry",
                    "drop schema audit cascade",
                    "alter table audit.entry disable trigger all",
                    "alter table audit.entry owner to vitrine",
                    "create or replace function audit.refuse() returns trigger language plpgsql as"
                            + " $$ begin return null; end $$",
                    "set role " + AuditOwner.ROLE)) {
                assertThatThrownBy(() -> statement.execute(forbidden))
                        .as(forbidden)
                        .isInstanceOf(SQLException.class);
            }
            try (ResultSet rows = statement.executeQuery("select actor from audit.entry")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("x");
            }
        }
    }

    @Test
    void refusesChangesOfTheAuditLogEvenFromTheSuperuserUntilATriggerIsSwitchedOff() throws Exception {
        try (Connection connection = server.connection().asSuperuser(ServerConnection.SERVICE);
                Statement statement = connection.createStatement()) {
            statement.execute("insert into audit.entry (position, at, action, actor, address, detail, hash)"
                    + " values (1000, now(), 'SIGNED_IN', 'x', '', '', sha256('x'))");
            assertThatThrownBy(() -> statement.execute("update audit.entry set actor = 'y'"))
                    .hasMessageContaining("only ever added to");
            assertThatThrownBy(() -> statement.execute("truncate audit.entry"))
                    .hasMessageContaining("only ever added to");
        }
    }

    @Test
    void wantsThePassword() {
        ServerConnection guess = new ServerConnection(server.connection().port(), "guess");
        assertThatThrownBy(guess::open).isInstanceOf(SQLException.class).hasMessageContaining("password");
        assertThatThrownBy(() -> guess.asSuperuser("postgres")).hasMessageContaining("password");
    }

    @Test
    void keepsThePasswordToItself() throws Exception {
        Path secret = data.resolve("postgresql/password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");
        assertThat(server.connection().toString())
                .doesNotContain(server.connection().password());
    }

    @Test
    void givesTheServiceNoPowerOverTheServer() throws Exception {
        try (Connection connection = server.connection().open();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("select pg_read_file('/etc/passwd')"))
                    .hasMessageContaining("permission denied");
            // what the search for similar names needs is allowed all the same
            statement.execute("create extension if not exists pg_trgm");
            statement.execute("create extension if not exists unaccent");
        }
    }

    @Test
    void isRefusedTwiceInOneProcess() {
        assertThatThrownBy(() -> DatabaseServer.start(data, EmbeddedDatabaseResource.PROGRAMS))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("already running");
    }

    @Test
    void refusesADatabaseWhosePasswordIsGone(@TempDir Path other) throws Exception {
        Files.createDirectories(other.resolve("postgresql/cluster"));
        assertThatThrownBy(() -> DatabaseServer.start(other, EmbeddedDatabaseResource.PROGRAMS))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("password file");
        assertThatThrownBy(() -> DatabaseServer.start(other, EmbeddedDatabaseResource.PROGRAMS))
                .as("a refused start lets go of the folder")
                .hasMessageContaining("password file");
    }

    @Test
    void refusesADataFolderThatIsAFile(@TempDir Path other) throws Exception {
        Path file = Files.createFile(other.resolve("file"));
        assertThatThrownBy(() -> DatabaseServer.start(file, EmbeddedDatabaseResource.PROGRAMS))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(file.toString());
    }

    private String ask(String setting) throws SQLException {
        try (Connection connection = server.connection().asSuperuser("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("show " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
