package org.vitrine.desk;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Account;
import org.vitrine.account.Role;
import org.vitrine.catalogue.Description.View;
import org.vitrine.form.Fields;
import org.vitrine.media.Derivatives;
import org.vitrine.media.EmbeddedMetadata;
import org.vitrine.media.Look;
import org.vitrine.media.Looks;
import org.vitrine.media.MediaFile;
import org.vitrine.media.MediaFiles;
import org.vitrine.media.MediaIntake;
import org.vitrine.media.Tag;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.text.Ids;
import org.vitrine.text.Language;

/// Pictures on the desk: taken in, shown, and every tag that is embedded in them.
@Path("/desk")
@Blocking
public class FilePages {

    private final SignedIn signedIn;
    private final RecordDesk desk;
    private final MediaIntake intake;
    private final MediaFiles files;
    private final Derivatives derivatives;
    private final Looks looks;
    private final EmbeddedMetadata metadata;
    private final ViolationWords words;
    private final FixityLines fixity;
    private final Frames frames;

    FilePages(
            SignedIn signedIn,
            RecordDesk desk,
            MediaIntake intake,
            MediaFiles files,
            Derivatives derivatives,
            Looks looks,
            EmbeddedMetadata metadata,
            ViolationWords words,
            FixityLines fixity,
            Frames frames) {
        this.signedIn = signedIn;
        this.desk = desk;
        this.intake = intake;
        this.files = files;
        this.derivatives = derivatives;
        this.looks = looks;
        this.metadata = metadata;
        this.words = words;
        this.fixity = fixity;
        this.frames = frames;
    }

    /// The tags that stood in one block of the file.
    public record Block(String name, List<Tag> tags) {}

    /// What was found when the pictures were made.
    ///
    /// @param similar files that look like this one, the most similar first
    /// @param progress in percent, null when nothing is being made
    /// @param warnings what was odd about it when it was received, in words
    public record Seen(
            FixityLines.OfFile kept,
            List<String> warnings,
            List<String> colours,
            List<MediaFile> similar,
            @Nullable Integer progress) {}

    /// What became of one of the files sent.
    ///
    /// @param item id of the picture that was added to the draft; null when the file was refused
    /// @param file null when the file was refused
    /// @param problem null when it was taken in
    public record Received(
            String name,
            @Nullable String item,
            @Nullable UUID file,
            @Nullable String problem) {}

    /// Takes files in and adds a picture for each to what is being typed. A bad file fails alone.
    @POST
    @Path("objects/{id}/pictures")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    public Response receive(
            @PathParam("id") UUID id,
            @RestForm("_upload") List<FileUpload> uploads,
            @HeaderParam("Accept") @Nullable String accept) {
        Account who = signedIn.needs(Role.CATALOGUER);
        List<Received> received =
                uploads.stream().map(upload -> receive(upload, who)).toList();
        addToDraft(id, who, received);
        if (accept != null && accept.contains(MediaType.APPLICATION_JSON)) {
            return Response.ok(received).type(MediaType.APPLICATION_JSON_TYPE).build();
        }
        return Response.seeOther(URI.create("/desk/objects/" + id + "#s-pictures"))
                .build();
    }

    /// Adds a picture for a file that was sent before to what is being typed.
    @POST
    @Path("objects/{id}/pictures/kept")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Received add(@PathParam("id") UUID id, @RestForm("file") @Nullable UUID file) {
        Account who = signedIn.needs(Role.CATALOGUER);
        if (file == null) {
            throw Refusal.notFound("file", "");
        }
        MediaFile kept = files.get(file);
        Received received = new Received(kept.fileName(), Ids.item(), kept.id(), null);
        addToDraft(id, who, List.of(received));
        return received;
    }

    private Received receive(FileUpload upload, Account who) {
        String name = Optional.ofNullable(upload.fileName()).orElse("");
        try (InputStream bytes = Files.newInputStream(upload.uploadedFile())) {
            MediaFile file = intake.receive(bytes, name, who.author());
            return new Received(file.fileName(), Ids.item(), file.id(), null);
        } catch (Refusal refusal) {
            return new Received(name, null, null, reason(refusal, who.language()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String reason(Refusal refusal, Language language) {
        return refusal.failure() instanceof Failure.Invalid(var violations)
                ? violations.stream()
                        .map(violation -> words.in(language, violation))
                        .collect(Collectors.joining(" · "))
                : refusal.failure().summary();
    }

    private void addToDraft(UUID id, Account who, List<Received> received) {
        List<Received> good =
                received.stream().filter(one -> one.item() != null).toList();
        if (good.isEmpty()) {
            return;
        }
        RecordDesk.Sheet sheet = desk.open(id, who, Optional.empty());
        Map<String, String> values = new LinkedHashMap<>(sheet.fields().values());
        List<String> order = new ArrayList<>(sheet.fields().items("pictures"));
        for (Received one : good) {
            String item = String.valueOf(one.item());
            order.add(item);
            values.put("pictures." + item + ".file", String.valueOf(one.file()));
            values.put("pictures." + item + ".view", View.WHOLE.name());
            values.put("pictures." + item + ".shown", "true");
        }
        values.put("pictures", String.join(" ", order));
        desk.keep(id, who, sheet.basedOn(), new Fields(values));
    }

    @GET
    @Path("files/{file}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@PathParam("file") UUID file) {
        Account who = signedIn.needs(Role.READER);
        MediaFile found = files.get(file);
        Map<String, List<Tag>> blocks = new LinkedHashMap<>();
        for (Tag tag : metadata.tags(file)) {
            blocks.computeIfAbsent(tag.block() + " (" + tag.reader() + ")", _ -> new ArrayList<>())
                    .add(tag);
        }
        return Templates.file(
                frames.of(who, "objects", found.fileName()),
                found,
                blocks.entrySet().stream()
                        .map(block -> new Block(block.getKey(), block.getValue()))
                        .toList(),
                seen(file, who.language()));
    }

    private Seen seen(UUID file, Language language) {
        List<UUID> similar =
                looks.similarTo(file).stream().map(Looks.Similar::file).toList();
        Map<UUID, MediaFile> found = files.byId(similar);
        Look look = looks.of(List.of(file)).get(file);
        return new Seen(
                fixity.of(file, language),
                metadata.warnings(file).stream()
                        .map(warning -> words.in(language, warning))
                        .toList(),
                look == null ? List.of() : look.colours(),
                similar.stream().map(found::get).filter(Objects::nonNull).toList(),
                DerivativePages.progress(derivatives, file));
    }

    @GET
    @Path("files/{file}/{size}.jpg")
    @Produces("image/jpeg")
    public Response picture(@PathParam("file") UUID file, @PathParam("size") String size) {
        signedIn.needs(Role.READER);
        Derivatives.Size wanted = switch (size) {
            case "thumbnail" -> Derivatives.Size.THUMBNAIL;
            case "display" -> Derivatives.Size.DISPLAY;
            default -> throw Refusal.notFound("size of picture", size);
        };
        java.nio.file.Path path = derivatives.open(file, wanted).orElseThrow(() -> files.notShown(file));
        return Response.ok(path.toFile())
                .header("Cache-Control", "private, max-age=3600")
                .build();
    }
}
