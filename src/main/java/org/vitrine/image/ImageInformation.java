package org.vitrine.image;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.vitrine.media.Dimensions;
import org.vitrine.media.Pyramid;
import org.vitrine.text.RecordJson;

/// What there is to know about a picture before asking for it: `info.json` (Image API 3.0, section 5).
public final class ImageInformation {

    public static final String CONTEXT = "http://iiif.io/api/image/3/context.json";

    private ImageInformation() {}

    /// @param id address of the picture, without a slash at the end
    static String json(String id, Pyramid picture, Limits limits, boolean webp, @Nullable String rights) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("@context", CONTEXT);
        said.put("id", id);
        said.put("type", "ImageService3");
        said.put("protocol", "http://iiif.io/api/image");
        said.put("profile", "level2");
        said.put("width", picture.size().width());
        said.put("height", picture.size().height());
        said.put("maxWidth", limits.side());
        said.put("maxHeight", limits.side());
        said.put("maxArea", limits.area());
        said.put(
                "sizes",
                picture.sizes().stream()
                        .filter(limits::allow)
                        .map(ImageInformation::size)
                        .toList());
        List<Integer> factors = IntStream.range(0, picture.levels())
                .mapToObj(level -> 1 << level)
                .toList();
        said.put("tiles", List.of(Map.of("width", Pyramid.TILE, "height", Pyramid.TILE, "scaleFactors", factors)));
        // only this form is stored
        said.put("preferredFormats", List.of("jpg"));
        if (rights != null && rights.matches("https?://.*")) {
            said.put("rights", rights);
        }
        List<String> formats = new ArrayList<>(List.of("gif"));
        if (webp) {
            formats.add("webp");
        }
        said.put("extraFormats", formats);
        said.put("extraQualities", List.of("bitonal", "color", "gray"));
        said.put(
                "extraFeatures",
                List.of("canonicalLinkHeader", "mirroring", "profileLinkHeader", "rotationArbitrary", "sizeUpscaling"));
        return RecordJson.write(said);
    }

    private static Map<String, Object> size(Dimensions size) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("type", "Size");
        said.put("width", size.width());
        said.put("height", size.height());
        return said;
    }
}
