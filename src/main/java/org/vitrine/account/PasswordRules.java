package org.vitrine.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.vitrine.problem.Violation;

/// What a new password has to keep (NIST SP 800-63B-4, section 3.1.1): long enough to be the only thing that is asked
/// for, not among those that are tried first, not made of what everybody knows about its owner. Any character counts,
/// no kind of character is asked for, and nobody has to change one without a reason.
public final class PasswordRules {

    /// Fewest characters (code points).
    public static final int SHORTEST = 15;
    /// Most characters (code points).
    public static final int LONGEST = 256;

    private static final int LEAST_OWN = 8;
    private static final int SHORTEST_WORD = 3;

    private PasswordRules() {}

    /// Everything that is wrong, at the path `password`.
    ///
    /// @param known words that a stranger would try: user name, name, the name of the house
    public static List<Violation> check(String password, Collection<String> known) {
        String normal = Passwords.normal(password);
        int length = normal.codePointCount(0, normal.length());
        List<Violation> found = new ArrayList<>();
        if (length < SHORTEST) {
            found.add(Violation.error(
                    "password-short",
                    "password",
                    "A password has at least " + SHORTEST + " characters; several words are easy to remember",
                    String.valueOf(SHORTEST)));
        }
        if (length > LONGEST) {
            found.add(Violation.error(
                    "password-long",
                    "password",
                    "A password has at most " + LONGEST + " characters",
                    String.valueOf(LONGEST)));
        }
        String small = normal.toLowerCase(Locale.ROOT);
        if (length >= SHORTEST && length <= LONGEST && CommonPasswords.contain(small)) {
            found.add(Violation.error(
                    "password-common", "password", "This password is among those that are tried first"));
        } else if (length >= SHORTEST && isMadeOf(small, known)) {
            found.add(Violation.error(
                    "password-known",
                    "password",
                    "This password is made of names that a stranger would try: yours or the house's"));
        }
        return found;
    }

    private static boolean isMadeOf(String small, Collection<String> known) {
        String left = small;
        boolean any = false;
        for (String phrase : known) {
            for (String word : phrase.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
                if (word.length() >= SHORTEST_WORD && left.contains(word)) {
                    left = left.replace(word, "");
                    any = true;
                }
            }
        }
        return any && left.replaceAll("[^\\p{L}\\p{N}]", "").length() < LEAST_OWN;
    }
}
