package org.vitrine.profile;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.text.Localized;

/// Reads `profiles/*.yaml` and the guide `profiles/fields.yaml` of the catalogue folder; reports every fault with
/// file, line and reason and gives nothing half.
public final class ProfileFiles {

    private static final String GUIDE = "fields.yaml";
    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,39}");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private final Set<String> knownFields;
    private final List<Violation> violations = new ArrayList<>();

    private ProfileFiles(Set<String> knownFields) {
        this.knownFields = knownFields;
    }

    /// @param folder that holds the YAML files
    /// @param knownFields keys of the description's components; a profile may use no other
    /// @throws Refusal invalid, with every fault of every file; the path of a violation is `file:line`
    public static Profiles read(Path folder, Set<String> knownFields) {
        return new ProfileFiles(knownFields).readAll(folder);
    }

    private Profiles readAll(Path folder) {
        List<Profile> profiles = new ArrayList<>();
        FieldGuide guide = new FieldGuide(Map.of());
        for (Path file : yamlFiles(folder)) {
            if (file.endsWith(GUIDE)) {
                guide = readGuide(file);
            } else {
                Profile profile = readProfile(file);
                if (profile != null) {
                    profiles.add(profile);
                }
            }
        }
        if (profiles.isEmpty() && violations.isEmpty()) {
            violations.add(Violation.error("no-profiles", folder.getFileName() + ":1", "No profile was found here"));
        }
        checkKindsDiffer(profiles);
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations);
        }
        return Profiles.of(profiles, guide);
    }

    private static List<Path> yamlFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void checkKindsDiffer(List<Profile> profiles) {
        Set<String> seen = new HashSet<>();
        for (Profile profile : profiles) {
            if (!seen.add(profile.kind())) {
                violations.add(Violation.error(
                        "kind-twice", profile.kind() + ".yaml:1", "Two profiles are of the kind " + profile.kind()));
            }
        }
    }

    private @Nullable Profile readProfile(Path file) {
        ProfileYaml yaml = parse(file, ProfileYaml.class);
        if (yaml == null) {
            return null;
        }
        String name = file.getFileName().toString();
        if (!KIND.matcher(yaml.kind()).matches()) {
            fault(name, "kind-malformed", "A kind has lower-case letters and hyphens, not “" + yaml.kind() + "”");
        }
        List<Profile.Section> sections = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (SectionYaml section : yaml.sections()) {
            List<Profile.Use> uses = new ArrayList<>();
            for (UseYaml use : section.fields()) {
                if (!knownFields.contains(use.field())) {
                    fault(name, "unknown-field", "There is no field “" + use.field() + "”");
                }
                if (!used.add(use.field())) {
                    fault(name, "field-twice", "The field “" + use.field() + "” is used twice");
                }
                Profile.Required required = use.required();
                uses.add(new Profile.Use(use.field(), required == null ? Profile.Required.NO : required));
            }
            sections.add(new Profile.Section(section.id(), new Localized(section.labels()), uses));
        }
        return new Profile(
                yaml.kind(),
                new Localized(yaml.labels()),
                new Localized(yaml.plural()),
                yaml.sortedBy(),
                yaml.dublinCoreType(),
                sections,
                hash(file));
    }

    private FieldGuide readGuide(Path file) {
        GuideYaml yaml = parse(file, GuideYaml.class);
        Map<String, FieldGuide.Entry> entries = new LinkedHashMap<>();
        if (yaml != null) {
            yaml.fields().forEach((path, entry) -> entries.put(path, entry.entry()));
        }
        return new FieldGuide(entries);
    }

    private <T> @Nullable T parse(Path file, Class<T> type) {
        try {
            return YAML.readValue(Files.readString(file), type);
        } catch (JsonProcessingException e) {
            JsonLocation at = e instanceof JsonMappingException mapping && mapping.getLocation() != null
                    ? mapping.getLocation()
                    : e.getLocation();
            violations.add(Violation.error(
                    "yaml", file.getFileName() + ":" + (at == null ? 1 : at.getLineNr()), e.getOriginalMessage()));
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fault(String file, String code, String message) {
        violations.add(Violation.error(code, file + ":1", message));
    }

    private static String hash(Path file) {
        try {
            byte[] bytes = Files.readString(file).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private record GuideYaml(Map<String, EntryYaml> fields) {}

    private record EntryYaml(
            Map<String, String> labels,
            @Nullable Map<String, String> help,
            FieldGuide.@Nullable Input input,
            @Nullable String vocabulary,
            @Nullable List<String> authorities,
            @Nullable Map<String, Map<String, String>> choices) {

        FieldGuide.Entry entry() {
            Map<String, Localized> choiceLabels = new LinkedHashMap<>();
            if (choices != null) {
                choices.forEach((constant, words) -> choiceLabels.put(constant, new Localized(words)));
            }
            return new FieldGuide.Entry(
                    new Localized(labels),
                    new Localized(help == null ? Map.of() : help),
                    input == null ? FieldGuide.Input.TEXT : input,
                    vocabulary,
                    authorities == null ? List.of() : authorities,
                    choiceLabels);
        }
    }

    private record ProfileYaml(
            String kind,
            Map<String, String> labels,
            Map<String, String> plural,
            List<String> sortedBy,
            String dublinCoreType,
            List<SectionYaml> sections) {}

    private record SectionYaml(String id, Map<String, String> labels, List<UseYaml> fields) {}

    private record UseYaml(String field, Profile.@Nullable Required required) {}
}
