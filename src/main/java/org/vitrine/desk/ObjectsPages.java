package org.vitrine.desk;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Account;
import org.vitrine.account.Role;
import org.vitrine.catalogue.ProfilesInForce;
import org.vitrine.catalogue.RecordTemplates;
import org.vitrine.problem.Refusal;
import org.vitrine.search.WorkingQuery.Facet;
import org.vitrine.search.WorkingSearch;
import org.vitrine.text.Ids;

/// The working lists of objects, and the way to a new one.
@Path("/desk")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ObjectsPages {

    private final SignedIn signedIn;
    private final ListScreen screen;
    private final ListFacets facets;
    private final SavedSearches savedSearches;
    private final RecordTemplates templates;
    private final RecordDesk desk;
    private final WorkingSearch search;
    private final ProfilesInForce profiles;
    private final Frames frames;

    ObjectsPages(
            SignedIn signedIn,
            ListScreen screen,
            ListFacets facets,
            SavedSearches savedSearches,
            RecordTemplates templates,
            RecordDesk desk,
            WorkingSearch search,
            ProfilesInForce profiles,
            Frames frames) {
        this.signedIn = signedIn;
        this.screen = screen;
        this.facets = facets;
        this.savedSearches = savedSearches;
        this.templates = templates;
        this.desk = desk;
        this.search = search;
        this.profiles = profiles;
        this.frames = frames;
    }

    @GET
    @Path("objects")
    public TemplateInstance list(
            @Context UriInfo uri,
            @QueryParam("open") @DefaultValue("") String opened,
            @QueryParam("done") @DefaultValue("") String done) {
        Account who = signedIn.needs(Role.READER);
        if (!done.isEmpty()) {
            // what was just done is to be seen
            search.awaitSaved();
        }
        ListAddress list = ListAddress.parse(uri.getQueryParameters());
        String notice = done.matches("published|edited|undone|cloned|deleted|undeleted|kept|forgotten")
                ? frames.word(who.language(), "list." + done)
                : null;
        return Templates.objects(
                frames.of(who, "objects", frames.word(who.language(), "objects")),
                screen.draw(list, opened, notice, who));
    }

    /// One facet of a long list, counted when it is opened.
    @GET
    @Path("objects/facet/{name}")
    public TemplateInstance facet(@Context UriInfo uri, @PathParam("name") String name) {
        Account who = signedIn.needs(Role.READER);
        Facet facet = ListAddress.facet(name).orElseThrow(() -> Refusal.notFound("facet", name));
        ListAddress list = ListAddress.parse(uri.getQueryParameters());
        return Templates.facet(
                facets.counted(list, facet, true, who.language()),
                frames.of(who, "objects", "").w());
    }

    /// Begins a record, with what a template says or what the person has let stick.
    @GET
    @Path("objects/new/{kind}")
    public Response begin(@PathParam("kind") String kind, @QueryParam("template") @Nullable UUID template) {
        Account who = signedIn.needs(Role.CATALOGUER);
        profiles.current().get(kind);
        UUID id = Ids.record();
        Optional<RecordTemplates.Template> from =
                template == null ? templates.sticking(who, kind) : Optional.of(templates.get(who, template));
        from.ifPresent(one -> desk.keep(
                id,
                who,
                0,
                RecordTemplates.into(desk.open(id, who, Optional.of(kind)).fields(), one.fields())));
        return Response.seeOther(URI.create("/desk/objects/" + id + "?kind=" + kind))
                .build();
    }

    @POST
    @Path("searches")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("state") @DefaultValue("") String state,
            @FormParam("shared") @DefaultValue("") String shared) {
        Account who = signedIn.needs(Role.READER);
        ListAddress list = ListAddress.parse(state);
        savedSearches.keep(who, name, list.queryString(), shared.equals("true"));
        return back(list, "kept");
    }

    @POST
    @Path("searches/{id}/forget")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response forget(@PathParam("id") UUID id, @FormParam("state") @DefaultValue("") String state) {
        savedSearches.forget(signedIn.needs(Role.READER), id);
        return back(ListAddress.parse(state), "forgotten");
    }

    private static Response back(ListAddress list, String done) {
        String address = list.address();
        return Response.seeOther(URI.create(address + (address.contains("?") ? "&" : "?") + "done=" + done))
                .build();
    }
}
