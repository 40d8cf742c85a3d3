package org.vitrine.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.problem.Violation;

class PasswordRulesTest {

    private static List<String> codes(String password) {
        return PasswordRules.check(password, List.of("ann.archivist", "Ann Archivist", "vitrine", "museum.example"))
                .stream()
                .map(Violation::code)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "나는 오늘 도자기를 스물세개 적었다 참",
                "пятнадцать знаков хватает",
                "               x               y",
                "🏺🏺🍵🏺🎖🏺🏺🥇🏺🏺🎁🏺🏺🖼🏺",
                "lowercaseonlyisfine",
                "ann's blue kettle was very heavy"
            })
    void takesAnythingThatIsLongAndNobodysFirstGuess(String password) {
        assertThat(codes(password)).isEmpty();
    }

    @Test
    void countsCharactersAndNotBytesOrHalves() {
        assertThat(codes("🏺🍵🎖🥇🎁🖼🏺")).containsExactly("password-short");
        assertThat(codes("ab".repeat(8).substring(0, 14))).contains("password-short");
        assertThat(codes("x".repeat(257))).containsExactly("password-long");
        assertThat(codes("quiet kettle ".repeat(20).substring(0, 256))).doesNotContain("password-long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "Password1234567",
                "1234567890123456",
                "qwertyuiopasdfghjkl",
                "aaaaaaaaaaaaaaaaaa",
                "abcabcabcabcabcabc",
                "!!!!letmein!!!!!!",
                "йцукенгшщзхъйцукен",
                "zyxwvutsrqponmlkj"
            })
    void refusesWhatIsTriedFirst(String password) {
        assertThat(codes(password)).containsExactly("password-common");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann-archivist-2026", "Vitrine.Museum.Ann", "ArchivistVitrine1984"})
    void refusesWhatIsMadeOfNamesThatAStrangerKnows(String password) {
        assertThat(codes(password)).containsExactly("password-known");
    }

    @Test
    void isTheSamePasswordHoweverAKeyboardComposesIt() {
        String hash = Passwords.hash("caf\u00e9 caf\u00e9 caf\u00e9 caf\u00e9");
        assertThat(Passwords.check("cafe\u0301 cafe\u0301 cafe\u0301 cafe\u0301", hash))
                .isTrue();
        assertThat(Passwords.check("cafe cafe cafe cafe", hash)).isFalse();
        assertThat(Passwords.check("nobody has this password", null)).isFalse();
    }

    @Test
    void doublesTheWaitAfterEachFailureUpToTheLongest() {
        Slowing.Count count = new Slowing.Count("x", 5, Duration.ofMinutes(15));
        assertThat(count.waitAfter(4)).isZero();
        assertThat(count.waitAfter(5)).hasSeconds(1);
        assertThat(count.waitAfter(6)).hasSeconds(2);
        assertThat(count.waitAfter(10)).hasSeconds(32);
        assertThat(count.waitAfter(100)).hasMinutes(15);
        assertThat(count.waitAfter(Integer.MAX_VALUE)).hasMinutes(15);
    }
}
