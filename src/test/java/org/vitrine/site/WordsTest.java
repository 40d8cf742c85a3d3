package org.vitrine.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitrine.text.Language;

class WordsTest {

    private static final Pattern SAID = Pattern.compile("\\.say\\(['\"]([a-z0-9.-]+)['\"]");

    @Test
    void saysEverythingInEveryLanguage() throws IOException {
        assertThat(keys("ko")).isEqualTo(keys("en"));
        assertThat(keys("ru")).isEqualTo(keys("en"));
    }

    @Test
    void hasWordsForAllThatThePagesSay() throws IOException {
        Set<String> said = new TreeSet<>();
        for (String folder : new String[] {"src/main/resources/templates", "src/main/java/org/vitrine/site"}) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(f -> !f.toString().contains("desk"))
                        .toList()) {
                    SAID.matcher(Files.readString(file)).results().forEach(r -> said.add(r.group(1)));
                }
            }
        }
        said.removeIf(key -> key.endsWith("."));
        assertThat(said).isNotEmpty().isSubsetOf(properties("en").stringPropertyNames());
    }

    @ParameterizedTest
    @CsvSource({
        "EN,1,1 object",
        "EN,2,2 objects",
        "EN,0,0 objects",
        "KO,1,1점",
        "RU,1,1 предмет",
        "RU,3,3 предмета",
        "RU,5,5 предметов",
        "RU,11,11 предметов",
        "RU,21,21 предмет",
        "RU,112,112 предметов"
    })
    void countsAsTheLanguageDoes(Language language, long number, String expected) {
        assertThat(new Words(language).count("count.objects", number)).isEqualTo(expected);
    }

    /// Without the plural forms, of which each language has its own.
    private static Set<String> keys(String language) throws IOException {
        return properties(language).stringPropertyNames().stream()
                .map(key -> key.replaceAll("^(count\\..*)\\.(one|few|many)$", "$1"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties properties(String language) throws IOException {
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(
                        WordsTest.class.getResourceAsStream("/messages/site_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
