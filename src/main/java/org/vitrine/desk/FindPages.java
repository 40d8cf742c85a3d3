package org.vitrine.desk;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.vitrine.account.Account;
import org.vitrine.account.Role;
import org.vitrine.catalogue.CollectionObject;
import org.vitrine.catalogue.CollectionObjects;
import org.vitrine.catalogue.ProfilesInForce;
import org.vitrine.search.WorkingSearch;
import org.vitrine.text.Language;

/// What `Ctrl K` goes to: records and authorities by any of their names in any script, screens and actions by theirs.
@Path("/desk/find")
@Blocking
public class FindPages {

    private static final int OBJECTS = 8;
    private static final int AUTHORITIES = 6;

    private final SignedIn signedIn;
    private final WorkingSearch search;
    private final CollectionObjects objects;
    private final ProfilesInForce profiles;
    private final SavedSearches savedSearches;
    private final Lines lines;
    private final Frames frames;

    FindPages(
            SignedIn signedIn,
            WorkingSearch search,
            CollectionObjects objects,
            ProfilesInForce profiles,
            SavedSearches savedSearches,
            Lines lines,
            Frames frames) {
        this.signedIn = signedIn;
        this.search = search;
        this.objects = objects;
        this.profiles = profiles;
        this.savedSearches = savedSearches;
        this.lines = lines;
        this.frames = frames;
    }

    /// @param words further names by which it is found
    public record Place(String name, String context, String address, String words) {}

    /// Records and authorities.
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public List<Place> find(@QueryParam("q") @DefaultValue("") String text) {
        Account who = signedIn.needs(Role.READER);
        Language language = who.language();
        if (text.isBlank()) {
            return List.of();
        }
        List<Place> places = new ArrayList<>();
        List<WorkingSearch.ObjectHit> hits = search.named(text, OBJECTS);
        Map<UUID, CollectionObject> found =
                objects.byId(hits.stream().map(WorkingSearch.ObjectHit::id).toList());
        for (WorkingSearch.ObjectHit hit : hits) {
            CollectionObject object = found.get(hit.id());
            if (object != null) {
                String title = hit.name().isEmpty() ? object.title(language) : hit.name();
                places.add(new Place(
                        object.number() + " " + title,
                        lines.kind(object.kind(), language),
                        "/desk/objects/" + hit.id(),
                        ""));
            }
        }
        search.authorities(text, List.of(), AUTHORITIES).stream()
                .map(hit -> new Place(
                        hit.matched().equals(hit.name()) ? hit.name() : hit.matched() + " – " + hit.name(),
                        frames.word(language, "authority." + hit.kind().word())
                                + (hit.dates().isEmpty() ? "" : ", " + hit.dates()),
                        "/desk/authorities/" + hit.id(),
                        ""))
                .forEach(places::add);
        return places;
    }

    /// Screens and actions; few, so that the browser finds among them by itself.
    @GET
    @Path("places")
    @Produces(MediaType.APPLICATION_JSON)
    public List<Place> places() {
        Account who = signedIn.needs(Role.READER);
        Language language = who.language();
        List<Place> places = new ArrayList<>();
        places.add(screen("start", "/desk", language));
        places.add(screen("objects", "/desk/objects", language));
        places.add(screen("asSheet", "/desk/objects/sheet", language));
        places.add(screen("authorities", "/desk/authorities", language));
        places.add(screen("everythingDone", "/desk/changes", language));
        if (who.role().mayDoWhat(Role.CATALOGUER)) {
            places.add(screen("templates", "/desk/templates", language));
            profiles.current()
                    .all()
                    .forEach(profile -> places.add(new Place(
                            frames.word(language, "newRecord") + ": "
                                    + profile.labels().in(language),
                            frames.word(language, "action"),
                            "/desk/objects/new/" + profile.kind(),
                            "new " + profile.kind())));
        }
        savedSearches
                .of(who)
                .forEach(saved -> places.add(new Place(
                        saved.name(),
                        frames.word(language, "savedSearches"),
                        ListAddress.parse(saved.state()).address(),
                        "")));
        Stream.of("DRAFT", "PUBLISHED", "WITHDRAWN")
                .forEach(status -> places.add(new Place(
                        frames.word(language, "objects") + ": "
                                + frames.word(language, "status." + status.toLowerCase(Locale.ROOT)),
                        frames.word(language, "screen"),
                        "/desk/objects?status=" + status,
                        status.toLowerCase(Locale.ROOT))));
        places.add(screen("publicSite", "/", language));
        return places;
    }

    /// Found by its English name too, whatever the language.
    private Place screen(String key, String address, Language language) {
        return new Place(
                frames.word(language, key), frames.word(language, "screen"), address, frames.word(Language.EN, key));
    }
}
