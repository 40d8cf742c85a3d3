package org.vitrine.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vitrine.media.TagMapping;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.vocabulary.SourceFile;

/// Reads profiles, the common guide `fields.yaml` and the common mappings `dublin-core.yaml` and `picture-tags.yaml`;
/// reports every fault of every file at once, with file, line and reason, and gives nothing half.
public final class ProfileFiles {

    private static final String GUIDE = "fields.yaml";
    private static final String MAPPING = "dublin-core.yaml";
    private static final String TAGS = "picture-tags.yaml";
    private static final Set<String> COMMON = Set.of(GUIDE, MAPPING, TAGS);

    private ProfileFiles() {}

    /// @param files in order, which becomes that of the kinds
    /// @param known what they may speak of
    /// @throws Refusal invalid, with every fault of every file; the path of a violation is `file:line`
    public static Profiles read(List<SourceFile> files, Known known) {
        List<Violation> violations = new ArrayList<>();
        FieldGuide guide = new FieldGuide(Map.of());
        Map<String, List<MappedPath>> mapping = Map.of();
        TagMapping tags = TagMapping.NOTHING;
        for (SourceFile file : files) {
            Faults faults = new Faults(file.name(), violations);
            if (file.name().equals(GUIDE)) {
                guide = new GuideReader(known, faults).read(file);
            } else if (file.name().equals(MAPPING)) {
                mapping = new MappingReader(known, Set.of(), faults).read(file);
            } else if (file.name().equals(TAGS)) {
                tags = new TagMappingReader(faults).read(file);
            }
        }
        List<Profile> profiles = new ArrayList<>();
        Map<String, String> fileOfKind = new HashMap<>();
        for (SourceFile file : files) {
            if (COMMON.contains(file.name())) {
                continue;
            }
            Faults faults = new Faults(file.name(), violations);
            Profile profile = new ProfileReader(known, guide, mapping, faults).read(file);
            if (profile != null) {
                String other = fileOfKind.putIfAbsent(profile.kind(), file.name());
                if (other != null) {
                    faults.add(
                            "kind-twice",
                            kindLine(file),
                            "The kind “" + profile.kind() + "” is that of " + other + " already",
                            profile.kind(),
                            other);
                }
                profiles.add(profile);
            }
        }
        if (profiles.isEmpty() && violations.isEmpty()) {
            violations.add(Violation.error("no-profiles", "profiles:1", "No profile was found here"));
        }
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations);
        }
        return Profiles.of(profiles, guide, mapping, tags);
    }

    /// The profile that a file once was, as well as it can still be read: a revision of its time is shown with it.
    ///
    /// @return empty when nothing of it can be read any more
    public static java.util.Optional<Profile> readFormer(SourceFile file, Profiles present, Known known) {
        Faults ignored = new Faults(file.name(), new ArrayList<>());
        return java.util.Optional.ofNullable(new ProfileReader(known, present.guide(), Map.of(), ignored).read(file));
    }

    private static int kindLine(SourceFile file) {
        int line = 1;
        for (String text : file.content().lines().toList()) {
            if (text.startsWith("kind:")) {
                return line;
            }
            line++;
        }
        return 1;
    }
}
