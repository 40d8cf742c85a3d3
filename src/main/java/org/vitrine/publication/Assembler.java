package org.vitrine.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.Authorities;
import org.vitrine.authority.Authority;
import org.vitrine.authority.AuthorityDescription;
import org.vitrine.catalogue.Assertions;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.Original;
import org.vitrine.catalogue.ProfilesInForce;
import org.vitrine.catalogue.SharedEvents;
import org.vitrine.media.MediaFile;
import org.vitrine.media.MediaFiles;
import org.vitrine.problem.Violation;
import org.vitrine.publication.PublicRecord.PublicAuthority;
import org.vitrine.publication.PublicRecord.PublicObject;
import org.vitrine.text.Language;
import org.vitrine.text.Localized;

/// Makes public records of working ones: takes the public part and resolves everything it refers to, in a few queries
/// for all of them. Runs in the caller's transaction and changes nothing.
@ApplicationScoped
class Assembler {

    private final Publications publications;
    private final Authorities authorities;
    private final MediaFiles files;
    private final ProfilesInForce profiles;

    Assembler(Publications publications, Authorities authorities, MediaFiles files, ProfilesInForce profiles) {
        this.publications = publications;
        this.authorities = authorities;
        this.files = files;
        this.profiles = profiles;
    }

    /// @param description the whole of it, private part included
    record ObjectSource(UUID id, int revision, Description description) {}

    record AuthoritySource(UUID id, int revision, String slug, AuthorityDescription description) {
        static AuthoritySource of(Authority authority) {
            return new AuthoritySource(authority.id(), authority.version(), authority.slug(), authority.description());
        }
    }

    /// @param asked the records themselves
    /// @param needed authorities that they refer to, directly or through one another, and that are not public yet
    /// @param violations what cannot be resolved; paths of other records than a single one asked for begin with its
    ///     address and a colon
    record Assembled(List<Publishable> asked, List<Publishable> needed, List<Violation> violations) {}

    /// @param at begins the paths of its violations
    private record Prepared(ObjectSource source, String at, Description shown, Contents contents) {}

    Assembled objects(Collection<ObjectSource> said) {
        Rerouting today = rerouting(said.stream().map(ObjectSource::description).toList());
        List<ObjectSource> sources = said.stream()
                .map(one -> new ObjectSource(one.id(), one.revision(), today.of(one.description(), Description.class)))
                .toList();
        Work work = new Work(sources.size() == 1);
        Map<UUID, Description> shown = shown(sources);
        List<Prepared> all =
                sources.stream().map(source -> work.prepare(source, shown)).toList();
        all.forEach(one -> {
            work.checkDates(one.at(), Contents.of(one.source().description()));
            work.wantAll(one.at(), one.contents());
        });
        work.resolveAuthorities();
        Map<UUID, MediaFile> found = files.byId(ids(all, Contents::files));
        Map<UUID, ObjectLabel> others = objectLabels(all);
        for (Prepared one : all) {
            one.contents().files().stream()
                    .filter(file -> !found.containsKey(file.value()))
                    .map(file -> Violation.error("file-missing", one.at() + file.path(), "The picture has no file"))
                    .forEach(work.violations::add);
        }
        List<Publishable> asked = all.stream()
                .map(one -> new Publishable(
                        object(one, work.labelsFor(one.contents()), others, found),
                        one.source().revision()))
                .toList();
        return new Assembled(asked, work.needed(), List.copyOf(work.violations));
    }

    Assembled authorities(Collection<AuthoritySource> said) {
        Rerouting today =
                rerouting(said.stream().map(AuthoritySource::description).toList());
        List<AuthoritySource> sources = said.stream()
                .map(one -> new AuthoritySource(
                        one.id(), one.revision(), one.slug(), today.of(one.description(), AuthorityDescription.class)))
                .toList();
        Work work = new Work(sources.size() == 1);
        sources.forEach(work::take);
        work.resolveAuthorities();
        List<UUID> ids = sources.stream().map(AuthoritySource::id).toList();
        return new Assembled(
                ids.stream().map(work::publishable).toList(),
                work.needed().stream()
                        .filter(one -> !ids.contains(one.body().id()))
                        .toList(),
                List.copyOf(work.violations));
    }

    /// A revision never changes, so it may refer to records that were merged into others since.
    private Rerouting rerouting(List<? extends Record> descriptions) {
        Set<UUID> ids = descriptions.stream()
                .flatMap(one -> Contents.of(one).authorities().stream())
                .map(Contents.Found::value)
                .collect(Collectors.toSet());
        return new Rerouting(authorities.survivors(ids));
    }

    /// What is being resolved in one go.
    private final class Work {
        final boolean single;
        final Map<UUID, AuthoritySource> taken = new LinkedHashMap<>();
        final Map<UUID, Contents> contents = new HashMap<>();
        final Map<UUID, Label> labels = new HashMap<>();
        final Map<UUID, String> wanted = new LinkedHashMap<>();
        final Set<Violation> violations = new LinkedHashSet<>();

        Work(boolean single) {
            this.single = single;
        }

        String prefix(String folder, String key) {
            return single ? "" : folder + "/" + key + ":";
        }

        /// @param known public parts of the objects and of those that tell their events
        Prepared prepare(ObjectSource source, Map<UUID, Description> known) {
            Description shown = SharedEvents.resolve(publicPart(source.description()), known);
            String number = shown.identity().number().value();
            String at = prefix("objects", number);
            shown.sharedEvents().stream()
                    .filter(shared -> SharedEvents.own(shown).noneMatch(event -> event.endsWith("." + shared.id())))
                    .map(shared -> Violation.warning(
                            "event-not-public",
                            at + "sharedEvents." + shared.id(),
                            "The event is left out until the record that tells it is published"))
                    .forEach(violations::add);
            return new Prepared(source, at, shown, Contents.of(shown));
        }

        void checkDates(String prefix, Contents of) {
            DateCheck.unresolved(of, prefix).forEach(violations::add);
        }

        void wantAll(String prefix, Contents of) {
            of.authorities().forEach(found -> wanted.putIfAbsent(found.value(), prefix + found.path()));
        }

        void take(AuthoritySource working) {
            AuthoritySource source = new AuthoritySource(
                    working.id(),
                    working.revision(),
                    working.slug(),
                    working.description().publicPart());
            AuthorityDescription description = source.description();
            boolean isAsked = single && taken.isEmpty() && wanted.isEmpty();
            String at = isAsked ? "" : description.kind().folder() + "/" + source.slug() + ":";
            Contents of = Contents.of(description);
            taken.put(source.id(), source);
            contents.put(source.id(), of);
            labels.put(source.id(), label(source.id(), source.slug(), description));
            checkDates(at, of);
            wantAll(at, of);
        }

        /// Round by round: those not yet public are taken along, and bring references of their own.
        void resolveAuthorities() {
            Set<UUID> seen = new LinkedHashSet<>(taken.keySet());
            while (true) {
                List<UUID> round = wanted.keySet().stream().filter(seen::add).toList();
                if (round.isEmpty()) {
                    return;
                }
                Map<UUID, Publication> known = publications.byId(round);
                Map<UUID, Authority> working = authorities.byId(
                        round.stream().filter(id -> !known.containsKey(id)).toList());
                for (UUID id : round) {
                    resolve(id, known.get(id), working.get(id));
                }
            }
        }

        private void resolve(UUID id, @Nullable Publication known, @Nullable Authority working) {
            String path = wanted.getOrDefault(id, "");
            if (known != null && known.isPublished() && known.body() instanceof PublicAuthority shown) {
                labels.put(id, label(id, shown.slug(), shown.description()));
            } else if (known != null) {
                violations.add(Violation.error(
                        "authority-withdrawn", path, "It refers to a withdrawn record: " + known.key(), known.key()));
            } else if (working != null) {
                take(AuthoritySource.of(working));
            } else {
                violations.add(Violation.error("authority-missing", path, "It refers to a record that does not exist"));
            }
        }

        Map<UUID, Label> labelsFor(Contents of) {
            Map<UUID, Label> found = new HashMap<>();
            of.authorities()
                    .forEach(reference -> Optional.ofNullable(labels.get(reference.value()))
                            .ifPresent(label -> found.put(label.id(), label)));
            return found;
        }

        Publishable publishable(UUID id) {
            AuthoritySource source = Optional.ofNullable(taken.get(id)).orElseThrow();
            Contents of = Optional.ofNullable(contents.get(id)).orElseThrow();
            return new Publishable(
                    new PublicAuthority(id, source.slug(), source.description(), labelsFor(of)), source.revision());
        }

        List<Publishable> needed() {
            return taken.keySet().stream().map(this::publishable).toList();
        }
    }

    /// The public parts of some objects, and of the published ones whose events they have a part in.
    private Map<UUID, Description> shown(Collection<ObjectSource> sources) {
        Map<UUID, Description> shown = new HashMap<>();
        sources.forEach(source -> shown.put(source.id(), publicPart(source.description())));
        Set<UUID> tellers = sources.stream()
                .flatMap(source -> SharedEvents.tellers(source.description()).stream())
                .filter(teller -> !shown.containsKey(teller))
                .collect(Collectors.toSet());
        publications.byId(tellers).forEach((id, teller) -> {
            if (teller.isPublished() && teller.body() instanceof PublicObject object) {
                shown.put(id, object.description());
            }
        });
        return shown;
    }

    /// Labels of the objects that are public or become so together; the others are not spoken of.
    private Map<UUID, ObjectLabel> objectLabels(List<Prepared> together) {
        Map<UUID, ObjectLabel> labels = new HashMap<>();
        for (Publication other :
                publications.byId(ids(together, Contents::objects)).values()) {
            if (other.isPublished() && other.body() instanceof PublicObject shown) {
                labels.put(shown.id(), label(shown.id(), shown.description()));
            }
        }
        together.forEach(one -> labels.put(one.source().id(), label(one.source().id(), one.shown())));
        return labels;
    }

    private static PublicObject object(
            Prepared one, Map<UUID, Label> labels, Map<UUID, ObjectLabel> others, Map<UUID, MediaFile> found) {
        Map<UUID, PublicPicture> pictures = new LinkedHashMap<>();
        one.shown()
                .pictures()
                .forEach(shown -> Optional.ofNullable(found.get(shown.file()))
                        .flatMap(Assembler::picture)
                        .ifPresent(picture -> pictures.put(picture.file(), picture)));
        Map<UUID, ObjectLabel> spokenOf = new HashMap<>();
        one.contents()
                .objects()
                .forEach(other -> Optional.ofNullable(others.get(other.value()))
                        .ifPresent(label -> spokenOf.put(label.id(), label)));
        return new PublicObject(
                one.source().id(),
                speakingOnlyOf(one.shown(), spokenOf.keySet(), pictures.keySet()),
                labels,
                spokenOf,
                List.copyOf(pictures.values()));
    }

    /// Fields that only the kind has are for everybody when its profile says so.
    private Description publicPart(Description whole) {
        String kind = whole.identity().kind();
        return whole.publicPart(key -> profiles.current().isPublic(kind, key));
    }

    private static Optional<PublicPicture> picture(MediaFile file) {
        Integer width = file.width();
        Integer height = file.height();
        return width == null || height == null || file.state() == MediaFile.State.WITHOUT_PICTURE
                ? Optional.empty()
                : Optional.of(new PublicPicture(file.id(), width, height, file.mediaType(), file.sha256()));
    }

    private static Label label(UUID id, String slug, AuthorityDescription description) {
        return Label.of(id, slug, description);
    }

    private static ObjectLabel label(UUID id, Description description) {
        Map<String, String> titles = new LinkedHashMap<>();
        description.titles().stream()
                .filter(title -> title.type() != Description.TitleType.FORMER)
                .forEach(title -> titles.putIfAbsent(title.lang() == null ? "und" : title.lang(), title.text()));
        String number = description.identity().number().value();
        return new ObjectLabel(
                id,
                number,
                titles.isEmpty() ? new Localized(Map.of(Language.EN.tag(), number)) : new Localized(titles));
    }

    private static List<UUID> ids(List<Prepared> all, Function<Contents, List<Contents.Found<UUID>>> part) {
        return all.stream()
                .flatMap(one -> part.apply(one.contents()).stream())
                .map(Contents.Found::value)
                .distinct()
                .toList();
    }

    /// Without the objects that are not public and the files that are no pictures.
    private static Description speakingOnlyOf(Description d, Set<UUID> objects, Set<UUID> pictures) {
        return Assertions.onlyOfWhatIsThere(d.but()
                .wholes(d.wholes().stream()
                        .filter(w -> objects.contains(w.object()))
                        .toList())
                .relations(d.relations().stream()
                        .filter(r -> objects.contains(r.object()))
                        .toList())
                .sharedEvents(d.sharedEvents().stream()
                        .filter(shared -> objects.contains(shared.object()))
                        .toList())
                .originals(d.originals().stream()
                        .map(original -> speakingOnlyOf(original, objects))
                        .flatMap(Optional::stream)
                        .toList())
                .pictures(d.pictures().stream()
                        .filter(p -> pictures.contains(p.file()))
                        .toList())
                .build());
    }

    /// An original that is not public is still spoken of in words, when there are any.
    private static Optional<Original> speakingOnlyOf(Original original, Set<UUID> objects) {
        UUID object = original.object();
        if (object == null || objects.contains(object)) {
            return Optional.of(original);
        }
        return Optional.ofNullable(original.name())
                .map(name -> new Original(original.id(), original.kind(), null, name));
    }
}
