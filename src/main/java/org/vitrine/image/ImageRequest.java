package org.vitrine.image;

import org.vitrine.media.Area;
import org.vitrine.media.Dimensions;
import org.vitrine.media.PictureWriter.Form;

/// What an address asks for, behind the identifier: `{region}/{size}/{rotation}/{quality}.{format}` (Image API 3.0,
/// section 2.1).
public record ImageRequest(Region region, Size size, Rotation rotation, Quality quality, Form format) {

    /// @param parts decoded: region, size, rotation, and quality with format
    static ImageRequest parse(String region, String size, String rotation, String qualityAndFormat) {
        int dot = qualityAndFormat.lastIndexOf('.');
        if (dot < 0) {
            throw ImageRefused.malformed("The address names no format");
        }
        return new ImageRequest(
                Region.parse(region),
                Size.parse(size),
                Rotation.parse(rotation),
                Quality.parse(qualityAndFormat.substring(0, dot)),
                format(qualityAndFormat.substring(dot + 1)));
    }

    private static Form format(String text) {
        return switch (text) {
            case "jpg" -> Form.JPG;
            case "png" -> Form.PNG;
            case "gif" -> Form.GIF;
            case "webp" -> Form.WEBP;
            case "tif", "jp2", "pdf" -> throw ImageRefused.notOffered("Pictures are not given as " + text);
            default -> throw ImageRefused.malformed("There is no format \"" + text + "\"");
        };
    }

    /// The request about a picture of these dimensions.
    Resolved of(Dimensions picture, Limits limits) {
        Area area = region.of(picture);
        Dimensions to = size.of(area, limits);
        boolean full = area.width() == picture.width() && area.height() == picture.height();
        boolean larger = to.width() > area.width() || to.height() > area.height();
        boolean max = to.equals(new Size(larger, new Size.Max()).of(area, limits));
        // section 4.7
        String canonical = (full ? "full" : area.x() + "," + area.y() + "," + area.width() + "," + area.height())
                + "/" + (larger ? "%5E" : "") + (max ? "max" : to.width() + "," + to.height())
                + "/" + rotation.canonical()
                + "/" + (quality == Quality.COLOR ? Quality.DEFAULT : quality).word()
                + "." + format.extension();
        return new Resolved(this, area, to, full, canonical);
    }

    /// @param full whether it is the whole picture
    /// @param canonical the shortest address of the same answer, behind the identifier
    public record Resolved(ImageRequest request, Area area, Dimensions size, boolean full, String canonical) {

        /// Whether stored bytes may be the answer.
        boolean isPlain() {
            return request.rotation().isNone() && request.quality().isStored() && request.format() == Form.JPG;
        }
    }
}
