package org.vitrine.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vitrine.dating.ReasonCode;
import org.vitrine.dating.WarningCode;
import org.vitrine.text.Language;
import org.vitrine.text.Messages;

class ViolationWordsTest {

    private static final Pattern CODE =
            Pattern.compile("(?:(?:Violation|findings)\\s*\\.(?:error|warning)|\\serror)\\(\\s*\"([a-z0-9-]+)\"");
    private static final Pattern CODE_OF_A_CELL = Pattern.compile(
            "(?:row\\.fault|\\sfault|faults\\.add)\\((?:[^\";]*,)?\\s*(?:\"[a-z0-9_]*\",\\s*)?\"([a-z0-9-]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");

    private final Messages messages = Messages.load("violations");

    @Test
    void hasASentenceForEveryCode() throws IOException {
        Set<String> codes = codesInTheSources();
        Stream.of(ReasonCode.values()).map(ReasonCode::key).forEach(codes::add);
        Stream.of(WarningCode.values()).map(WarningCode::key).forEach(codes::add);

        assertThat(codes).contains("required", "number-taken", "date.empty", "column-missing", "slug-unknown");
        assertThat(messages.in(Language.EN).keySet()).containsAll(codes);
    }

    @Test
    void saysTheSameInEveryLanguage() {
        Map<String, String> english = messages.in(Language.EN);
        for (Language language : Language.values()) {
            Map<String, String> words = messages.in(language);
            assertThat(words.keySet()).isEqualTo(english.keySet());
            words.forEach((code, sentence) -> {
                assertThat(places(sentence)).as(code).isEqualTo(places(english.getOrDefault(code, "")));
                if (language != Language.EN) {
                    assertThat(sentence).as(code).isNotEqualTo(english.get(code));
                }
            });
        }
    }

    private static Set<String> places(String sentence) {
        Set<String> found = new TreeSet<>();
        PLACE.matcher(sentence).results().forEach(match -> found.add(match.group()));
        return found;
    }

    private static Set<String> codesInTheSources() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                collect(CODE.matcher(source), codes);
                if (file.toString().contains("intake") || file.toString().contains("vocabulary")) {
                    collect(CODE_OF_A_CELL.matcher(source), codes);
                }
            }
        }
        return codes;
    }

    private static void collect(Matcher matcher, Set<String> codes) {
        while (matcher.find()) {
            codes.add(matcher.group(1));
        }
    }
}
