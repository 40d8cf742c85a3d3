package org.vitrine.image;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.vitrine.media.PictureRights;
import org.vitrine.media.PictureWriter;
import org.vitrine.media.PictureWriter.Form;
import org.vitrine.media.Pyramid;
import org.vitrine.media.Pyramids;
import org.vitrine.publication.ShownPicture;

/// Finds or makes what is asked for, for whoever may have it.
@ApplicationScoped
public class ImageService {

    private final Pyramids pyramids;
    private final PictureWriter writer;
    private final Limits limits;
    private final String baseUrl;

    ImageService(
            Pyramids pyramids,
            PictureWriter writer,
            @ConfigProperty(name = "vitrine.iiif.max-side") int maxSide,
            @ConfigProperty(name = "vitrine.iiif.max-area") long maxArea,
            @ConfigProperty(name = "vitrine.base-url") String baseUrl) {
        this.pyramids = pyramids;
        this.writer = writer;
        this.limits = new Limits(maxSide, maxArea);
        this.baseUrl = baseUrl;
    }

    /// What is asked, and by whom.
    ///
    /// @param prefix path of the service, `/iiif/image/3/`
    /// @param shown empty on the desk, where the record may say what it likes later
    /// @param known the client's `If-None-Match`
    public record Question(
            ImageAddress address,
            String prefix,
            Optional<ShownPicture> shown,
            @Nullable String known) {}

    /// Without any work that takes long: what is stored, or known to the client. Empty when it has to be made.
    public Optional<ImageAnswer> atOnce(Question question, Pyramid picture) {
        String base = baseUrl + question.prefix() + question.address().file();
        return switch (question.address()) {
            case ImageAddress.Base _ -> Optional.of(new ImageAnswer.Elsewhere(base + "/info.json"));
            case ImageAddress.Information _ -> Optional.of(information(question, picture, base));
            case ImageAddress.Picture(var _, var request) -> stored(question, picture, request, base);
        };
    }

    private ImageAnswer information(Question question, Pyramid picture, String base) {
        String rights = question.shown().map(ShownPicture::rights).orElse(null);
        String json = ImageInformation.json(base, picture, limits, writer.writes(Form.WEBP), rights);
        String tag = tag(picture, json);
        return isKnown(question, tag)
                ? new ImageAnswer.Known(tag)
                : new ImageAnswer.Found(
                        List.of(ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8))), "application/json", tag, "");
    }

    private Optional<ImageAnswer> stored(Question question, Pyramid picture, ImageRequest request, String base) {
        ImageRequest.Resolved wanted = resolved(request, picture);
        String tag = tag(question, picture, wanted);
        if (isKnown(question, tag)) {
            return Optional.of(new ImageAnswer.Known(tag));
        }
        if (!wanted.isPlain()) {
            return Optional.empty();
        }
        if (wanted.full()) {
            Optional<ByteBuffer> sheet =
                    picture.sheet(wanted.size().width(), wanted.size().height());
            if (sheet.isPresent()) {
                return Optional.of(found(question, wanted, sheet.get(), tag, base));
            }
        }
        return picture.tile(wanted.area(), wanted.size().width(), wanted.size().height())
                .map(tile -> new ImageAnswer.Found(
                        List.of(tile), Form.JPG.mediaType(), tag, base + "/" + wanted.canonical()));
    }

    /// What has to be decoded, made and encoded.
    public ImageAnswer made(Question question, Pyramid picture, ImageRequest request) {
        String base = baseUrl + question.prefix() + question.address().file();
        ImageRequest.Resolved wanted = resolved(request, picture);
        BufferedImage part = pyramids.render(picture, wanted.area(), wanted.size());
        BufferedImage turned = request.rotation().apply(part, request.format() != Form.JPG);
        request.quality().apply(turned);
        byte[] bytes = writer.write(turned, request.format());
        return found(question, wanted, ByteBuffer.wrap(bytes), tag(question, picture, wanted), base);
    }

    private ImageRequest.Resolved resolved(ImageRequest request, Pyramid picture) {
        if (!writer.writes(request.format())) {
            throw ImageRefused.notOffered(
                    "Pictures are not given as " + request.format().extension() + " here");
        }
        return request.of(picture.size(), limits);
    }

    /// A whole picture says whose it is; a part of it is of no use alone.
    private ImageAnswer found(
            Question question, ImageRequest.Resolved wanted, ByteBuffer bytes, String tag, String base) {
        boolean speaks = wanted.full() && wanted.request().format() == Form.JPG;
        List<ByteBuffer> body =
                speaks ? question.shown().map(shown -> rights(shown).in(bytes)).orElse(List.of(bytes)) : List.of(bytes);
        return new ImageAnswer.Found(body, wanted.request().format().mediaType(), tag, base + "/" + wanted.canonical());
    }

    private PictureRights rights(ShownPicture shown) {
        return new PictureRights(
                shown.rights(),
                shown.words(),
                shown.holder(),
                shown.creator(),
                shown.creditLine(),
                baseUrl + "/objects/" + shown.record());
    }

    private static String tag(Question question, Pyramid picture, ImageRequest.Resolved wanted) {
        String said = wanted.full() ? question.shown().toString() : "";
        return tag(picture, wanted.canonical() + said);
    }

    private static String tag(Pyramid picture, String what) {
        return "\"" + picture.version() + "-" + Integer.toHexString(what.hashCode()) + "\"";
    }

    private static boolean isKnown(Question question, String tag) {
        String known = question.known();
        return known != null && (known.strip().equals("*") || known.contains(tag));
    }
}
