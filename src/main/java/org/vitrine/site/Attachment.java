package org.vitrine.site;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.vitrine.catalogue.Description;
import org.vitrine.media.MediaFile;
import org.vitrine.media.MediaFiles;
import org.vitrine.publication.PublicPicture;
import org.vitrine.publication.PublicRecord.PublicObject;

/// A file of an object's page that is no picture: it can be taken away.
///
/// @param size for people, with its unit
record Attachment(UUID file, String name, String mediaType, String size) {

    private static final long KILO = 1024;

    public String href() {
        return "/media/" + file + "/original";
    }

    /// In the order of the record.
    static List<Attachment> of(PublicObject object, MediaFiles files) {
        Set<UUID> pictured = object.pictures().stream().map(PublicPicture::file).collect(Collectors.toSet());
        List<UUID> others = object.description().pictures().stream()
                .map(Description.Picture::file)
                .filter(file -> !pictured.contains(file))
                .distinct()
                .toList();
        Map<UUID, MediaFile> found = files.byId(others);
        return others.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .filter(MediaFile::isAttachment)
                .map(file -> new Attachment(file.id(), file.fileName(), file.mediaType(), readable(file.size())))
                .toList();
    }

    private static String readable(long bytes) {
        return bytes < KILO * KILO ? Math.ceilDiv(bytes, KILO) + " KB" : Math.ceilDiv(bytes, KILO * KILO) + " MB";
    }
}
