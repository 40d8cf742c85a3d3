package org.vitrine.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.app.ServiceProcess;
import org.vitrine.desk.Workplace.Seat;

/// The service is killed while somebody types in a browser.
class TypingIT {

    private static final String PASSWORD = "correct horse battery staple";
    /// Between two keys, in milliseconds: slow enough that there are words older than two seconds.
    private static final int PAUSE = 30;

    private static final int WORDS = 60;
    private static final long TWO_SECONDS = 2_000_000_000L;

    @TempDir
    Path data;

    /// A word and when it was typed, in nanoseconds.
    private record Word(String text, long at) {}

    @Test
    void noWordOlderThanTwoSecondsIsMissingAfterAKill() throws Exception {
        try (ServiceProcess service =
                ServiceProcess.on(data).with("VITRINE_PORT", freePort()).start()) {
            String base = service.address().toString();
            String record;
            List<Word> words = new ArrayList<>();
            long killed;
            try (Workplace workplace = new Workplace(base);
                    Seat seat = workplace.seat("admin", PASSWORD)) {
                record = seat.begin("medal");
                seat.field("descriptions.text").focus();
                for (int i = 1; i <= WORDS; i++) {
                    String word = "word" + i + "x";
                    seat.page.keyboard().type(word + " ", new Keyboard.TypeOptions().setDelay(PAUSE));
                    words.add(new Word(word, System.nanoTime()));
                }
                killed = System.nanoTime();
                service.kill();
                service.killDatabase();
                // goes on typing, to nobody
                seat.page.keyboard().type("afterwards ");
                service.start();

                // another browser knows only what the service has
                try (Seat other = workplace.seat("admin", PASSWORD)) {
                    other.openRecord(record);
                    String kept = other.field("descriptions.text").inputValue();
                    assertThat(words.stream()
                                    .filter(word -> word.at() < killed - TWO_SECONDS)
                                    .map(Word::text))
                            .isNotEmpty()
                            .allMatch(kept::contains);
                }
                // the first one sends the rest by itself
                seat.page.waitForCondition(
                        () -> seat.page.locator("#draft-state").textContent().matches("(?s).*\\d.*"));
                try (Seat other = workplace.seat("admin", PASSWORD)) {
                    other.openRecord(record);
                    assertThat(other.field("descriptions.text").inputValue()).contains("afterwards");
                }
            }
        }
    }

    private static String freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return Integer.toString(free.getLocalPort());
        }
    }
}
