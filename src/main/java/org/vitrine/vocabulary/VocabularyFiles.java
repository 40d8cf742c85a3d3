package org.vitrine.vocabulary;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.text.Language;
import org.vitrine.text.Localized;

/// Reads `vocabularies/*.yaml` of the catalogue folder; reports every fault with file, line and reason and gives
/// nothing half.
public final class VocabularyFiles {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final List<Violation> violations = new ArrayList<>();
    private final Map<String, Scheme> schemes = new LinkedHashMap<>();

    private VocabularyFiles() {}

    /// @param folder that holds the YAML files
    /// @throws Refusal invalid, with every fault of every file; the path of a violation is `file:line`
    public static List<Scheme> read(Path folder) {
        List<Violation> faults = new ArrayList<>();
        List<SourceFile> files = SourceFile.readAll(folder, faults);
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return read(files);
    }

    /// @throws Refusal invalid, with every fault of every file; the path of a violation is `file:line`
    public static List<Scheme> read(List<SourceFile> sources) {
        VocabularyFiles files = new VocabularyFiles();
        sources.forEach(files::readScheme);
        if (!files.violations.isEmpty()) {
            throw Refusal.invalid(files.violations);
        }
        return List.copyOf(files.schemes.values());
    }

    private void readScheme(SourceFile file) {
        String name = file.name();
        SchemeYaml yaml = parse(file);
        if (yaml == null) {
            return;
        }
        String id = yaml.scheme() == null ? "" : yaml.scheme();
        if (!ID.matcher(id).matches()) {
            fault(name, 1, "term-malformed", "“" + id + "” is not the id of a vocabulary", id);
        }
        if (schemes.containsKey(id)) {
            fault(name, 1, "term-twice", "The vocabulary “" + id + "” stands in two files", id);
        }
        Localized labels = labels(name, 1, id, yaml.labels());
        List<ConceptYaml> all = yaml.concepts() == null ? List.of() : yaml.concepts();
        Map<String, String> broader = broaderById(name, all);
        all.forEach(one -> checkBroader(name, one, broader));
        schemes.put(
                id,
                new Scheme(
                        id, labels, all.stream().map(one -> concept(name, one)).toList()));
    }

    private Map<String, String> broaderById(String file, List<ConceptYaml> all) {
        Map<String, String> broader = new LinkedHashMap<>();
        for (ConceptYaml one : all) {
            String id = one.id();
            if (!ID.matcher(id).matches()) {
                fault(file, one.line(), "term-malformed", "“" + id + "” is not the id of a term", id);
            }
            if (broader.containsKey(id)) {
                fault(file, one.line(), "term-twice", "The term “" + id + "” stands twice", id);
            }
            broader.put(id, one.broader());
        }
        return broader;
    }

    private void checkBroader(String file, ConceptYaml one, Map<String, String> broader) {
        Set<String> seen = new HashSet<>(Set.of(one.id()));
        for (String at = one.broader(); !at.isEmpty(); at = broader.getOrDefault(at, "")) {
            if (!broader.containsKey(at)) {
                fault(file, one.line(), "broader-unknown", "There is no term “" + at + "” to be broader", at);
                return;
            }
            if (!seen.add(at)) {
                fault(file, one.line(), "broader-circle", "“" + one.id() + "” is broader than itself", one.id());
                return;
            }
        }
    }

    private Concept concept(String file, ConceptYaml one) {
        ConceptBody body = one.body();
        List<Concept.AltLabel> altLabels = body.altLabels() == null ? List.of() : body.altLabels();
        return new Concept(
                one.id(),
                labels(file, one.line(), one.id(), body.labels()),
                altLabels,
                one.broader().isEmpty() ? null : one.broader(),
                uris(file, one.line(), body.exactMatch()),
                uris(file, one.line(), body.closeMatch()),
                body.note());
    }

    private Localized labels(String file, int line, String id, @Nullable Map<String, String> labels) {
        Map<String, String> found = labels == null ? Map.of() : labels;
        for (Language language : Language.values()) {
            String label = found.get(language.tag());
            if (label == null || label.isBlank()) {
                fault(file, line, "label-missing", "“" + id + "” has no label in " + language.tag(), id);
            }
        }
        return new Localized(found);
    }

    private List<String> uris(String file, int line, @Nullable List<String> texts) {
        List<String> found = texts == null ? List.of() : texts;
        for (String text : found) {
            if (!isUri(text)) {
                fault(file, line, "uri-malformed", "“" + text + "” is not a web address", text);
            }
        }
        return found;
    }

    private static boolean isUri(String text) {
        try {
            URI uri = URI.create(text);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private @Nullable SchemeYaml parse(SourceFile file) {
        try {
            return YAML.readValue(file.content(), SchemeYaml.class);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            fault(file.name(), at == null ? 1 : at.getLineNr(), "yaml", e.getOriginalMessage());
            return null;
        }
    }

    private void fault(String file, int line, String code, String message, String... arguments) {
        violations.add(Violation.error(code, file + ":" + line, message, arguments));
    }

    private record SchemeYaml(
            @Nullable String scheme,
            @Nullable Map<String, String> labels,
            @Nullable List<ConceptYaml> concepts) {}

    private record ConceptBody(
            @Nullable String id,
            @Nullable Map<String, String> labels,
            @Nullable List<Concept.AltLabel> altLabels,
            @Nullable String broader,
            @Nullable List<String> exactMatch,
            @Nullable List<String> closeMatch,
            @Nullable String note) {}

    /// A concept with the line that it begins at.
    @JsonDeserialize(using = WithLine.class)
    private record ConceptYaml(int line, ConceptBody body) {
        String id() {
            String id = body.id();
            return id == null ? "" : id;
        }

        String broader() {
            String broader = body.broader();
            return broader == null ? "" : broader;
        }
    }

    private static final class WithLine extends StdDeserializer<ConceptYaml> {
        private static final long serialVersionUID = 1L;

        WithLine() {
            super(ConceptYaml.class);
        }

        @Override
        public ConceptYaml deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            int line = parser.currentTokenLocation().getLineNr();
            return new ConceptYaml(line, context.readValue(parser, ConceptBody.class));
        }
    }
}
