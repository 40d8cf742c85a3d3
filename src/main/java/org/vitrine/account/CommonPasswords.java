package org.vitrine.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/// Knows the passwords that are tried first: those that were breached often, and what people make of them to reach a
/// length.
final class CommonPasswords {

    private static final String LIST = "passwords/common.txt.gz";
    private static final int SHORT_UNIT = 4;
    private static final List<String> ROWS = List.of(
            "abcdefghijklmnopqrstuvwxyz",
            "0123456789",
            "1234567890",
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "qwertyuiopasdfghjklzxcvbnm",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
            "йцукенгшщзхъ",
            "фывапролджэ",
            "ячсмитьбю",
            "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
            "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ",
            "가나다라마바사아자차카타파하");

    private CommonPasswords() {}

    /// @param password in small letters
    static boolean contain(String password) {
        String word = password.replaceAll("^[\\p{P}\\p{S}\\p{N}\\s]+|[\\p{P}\\p{S}\\p{N}\\s]+$", "");
        return Listed.WORDS.contains(password)
                || Listed.WORDS.contains(word)
                || Listed.WORDS.contains(password.replaceAll("\\s+", ""))
                || isRepeated(password)
                || isRepeated(word)
                || isRow(password);
    }

    /// The same few characters, or the same common word, again and again.
    private static boolean isRepeated(String text) {
        for (int unit = 1; unit <= text.length() / 2; unit++) {
            String first = text.substring(0, unit);
            boolean few = unit <= SHORT_UNIT;
            if ((few || Listed.WORDS.contains(first))
                    && first.repeat(text.length() / unit + 1).startsWith(text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRow(String text) {
        String backwards = new StringBuilder(text).reverse().toString();
        return ROWS.stream()
                .map(row -> row.repeat(text.length() / row.length() + 2))
                .anyMatch(row -> row.contains(text) || row.contains(backwards));
    }

    private static final class Listed {
        static final Set<String> WORDS = read();

        private static Set<String> read() {
            try (InputStream file = CommonPasswords.class.getClassLoader().getResourceAsStream(LIST)) {
                if (file == null) {
                    throw new IllegalStateException("There is no " + LIST);
                }
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8));
                return lines.lines().collect(Collectors.toUnmodifiableSet());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
