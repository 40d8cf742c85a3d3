package org.vitrine.desk;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.vitrine.account.Account;
import org.vitrine.account.Role;
import org.vitrine.catalogue.PictureOffer;
import org.vitrine.catalogue.PictureOffers;
import org.vitrine.form.Fields;
import org.vitrine.media.EmbeddedMetadata;
import org.vitrine.media.MediaFile;
import org.vitrine.media.MediaFiles;
import org.vitrine.media.TagSource;
import org.vitrine.problem.Refusal;

/// What pictures say about themselves: taken over into what is being typed, set aside, and searched.
@Path("/desk")
@Blocking
public class PictureTagPages {

    private static final int MOST = 200;

    private final SignedIn signedIn;
    private final RecordDesk desk;
    private final PictureOffers offers;
    private final EmbeddedMetadata metadata;
    private final MediaFiles files;
    private final Frames frames;

    PictureTagPages(
            SignedIn signedIn,
            RecordDesk desk,
            PictureOffers offers,
            EmbeddedMetadata metadata,
            MediaFiles files,
            Frames frames) {
        this.signedIn = signedIn;
        this.desk = desk;
        this.offers = offers;
        this.metadata = metadata;
        this.files = files;
        this.frames = frames;
    }

    /// @param tag as a person would look for it
    public record Line(UUID file, String fileName, String tag, String readable) {}

    /// Nothing is saved but the draft: accepting is typing.
    @POST
    @Path("objects/{id}/tags")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        Account who = signedIn.needs(Role.CATALOGUER);
        FormData data = FormData.of(form);
        String[] asked = data.steering().getOrDefault("_tag", "").split(" ");
        PictureOffer offer = offers.get(id, data.fields(), asked.length == 2 ? asked[1] : "");
        Fields fields = data.fields();
        switch (asked[0]) {
            case "accept" -> fields = PictureOffers.accepted(fields, offer);
            case "reject" -> offers.reject(id, offer, who.author());
            case "again" -> offers.reconsider(id, offer);
            default -> throw Refusal.notFound("decision", asked[0]);
        }
        desk.keep(id, who, data.basedOn(), fields);
        return Response.seeOther(URI.create("/desk/objects/" + id + "#embedded-" + offer.item()))
                .build();
    }

    @GET
    @Path("files/tags")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance search(@QueryParam("q") @DefaultValue("") String q) {
        Account who = signedIn.needs(Role.READER);
        List<EmbeddedMetadata.Found> found = metadata.containing(q, MOST);
        Map<UUID, MediaFile> named = files.byId(
                found.stream().map(EmbeddedMetadata.Found::file).distinct().toList());
        List<Line> lines = new ArrayList<>();
        for (EmbeddedMetadata.Found one : found) {
            MediaFile file = named.get(one.file());
            if (file != null) {
                lines.add(new Line(
                        one.file(),
                        file.fileName(),
                        TagSource.told(one.tag()),
                        one.tag().readable()));
            }
        }
        return Templates.tags(frames.of(who, "objects", frames.word(who.language(), "tagSearch")), q, lines);
    }
}
