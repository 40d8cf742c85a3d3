package org.vitrine.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vitrine.catalogue.Description;
import org.vitrine.media.Look;
import org.vitrine.publication.PublicPicture;
import org.vitrine.publication.PublicRecord.PublicObject;

/// A picture on a page.
///
/// @param width of the upright original, pixels
/// @param height of the upright original, pixels
/// @param alt what it shows, for those who do not see it
/// @param view what side it shows, as a word
/// @param illustration drawn, and no photograph of the object
/// @param side which of the views it is, for scripts
/// @param rights URI
/// @param tags whether the original is for everybody, with what is embedded in it
/// @param colour that covers most of it, `#rrggbb`; null when it is not known
record PictureView(
        UUID file,
        int width,
        int height,
        Said alt,
        List<Said> captions,
        String view,
        String side,
        boolean illustration,
        @Nullable String rights,
        @Nullable String rightsName,
        @Nullable String creator,
        @Nullable String colour,
        boolean tags) {

    /// Where it can be looked at closely.
    public String service() {
        return "/iiif/image/3/" + file;
    }

    public String thumbnail() {
        return "/media/" + file + "/thumbnail.jpg";
    }

    public String display() {
        return "/media/" + file + "/display.jpg";
    }

    static List<PictureView> of(PublicObject object, Teller teller) {
        return of(object, teller, Map.of());
    }

    /// @param looks of the files, as far as they are known
    static List<PictureView> of(PublicObject object, Teller teller, Map<UUID, Look> looks) {
        Map<UUID, PublicPicture> files = object.pictures().stream()
                .collect(Collectors.toMap(PublicPicture::file, Function.identity(), (a, _) -> a));
        return object.description().pictures().stream()
                .flatMap(p ->
                        Optional.ofNullable(files.get(p.file()))
                                .map(f -> of(object, p, f, teller, looks.get(p.file())))
                                .stream())
                .toList();
    }

    private static PictureView of(
            PublicObject object, Description.Picture picture, PublicPicture file, Teller teller, @Nullable Look look) {
        List<Said> captions = teller.said(picture.captions());
        Said alt = captions.isEmpty() ? Teller.title(object.description(), teller.language()) : captions.getFirst();
        return new PictureView(
                file.file(),
                file.width(),
                file.height(),
                alt,
                captions,
                teller.words().term("view", picture.view().name()),
                picture.view().name(),
                picture.view() == Description.View.ILLUSTRATION,
                picture.rights() != null && Rights.isLink(picture.rights()) ? picture.rights() : null,
                picture.rights() == null ? null : Rights.name(picture.rights()),
                picture.creator(),
                look == null ? null : look.colours().getFirst(),
                Boolean.TRUE.equals(picture.tagsShown()));
    }
}
