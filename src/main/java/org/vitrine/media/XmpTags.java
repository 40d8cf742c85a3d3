package org.vitrine.media;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPIterator;
import com.adobe.internal.xmp.properties.XMPPropertyInfo;
import com.drew.metadata.xmp.XmpDirectory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Lists the properties of an XMP packet, each array item and each language alternative by itself (ISO 16684-1,
/// section 7).
final class XmpTags {

    static final String BLOCK = "XMP";
    private static final String LANGUAGE = "xml:lang";

    private XmpTags() {}

    static List<Tag> of(XmpDirectory xmp) {
        List<XMPPropertyInfo> leaves = new ArrayList<>();
        Map<String, String> languages = new HashMap<>();
        for (XMPPropertyInfo property : properties(xmp)) {
            String path = property.getPath();
            String value = property.getValue();
            if (path == null || value == null || value.isEmpty()) {
                continue;
            }
            if (path.endsWith(LANGUAGE)) {
                languages.put(path.substring(0, path.lastIndexOf('/')), value);
            } else {
                leaves.add(property);
            }
        }
        return leaves.stream()
                .map(leaf -> tag(leaf.getPath(), leaf.getValue(), languages.get(leaf.getPath())))
                .toList();
    }

    private static Tag tag(String path, String value, @Nullable String language) {
        return new Tag(Tag.EXTRACTOR, BLOCK, path, null, language, value, value);
    }

    private static List<XMPPropertyInfo> properties(XmpDirectory xmp) {
        List<XMPPropertyInfo> all = new ArrayList<>();
        try {
            XMPIterator each = xmp.getXMPMeta().iterator();
            while (each.hasNext()) {
                all.add((XMPPropertyInfo) each.next());
            }
        } catch (XMPException e) {
            xmp.addError(Reasons.of(e));
        }
        return all;
    }
}
