package org.vitrine.media;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;
import org.vitrine.problem.Violation;

/// What a file is. The bytes decide; its name may only make a type of theirs more exact (a zip archive named `.docx`),
/// and never makes a picture of what is none.
///
/// @param mediaType without parameters
/// @param warning that the name says something else
record Identification(String mediaType, Optional<Violation> warning) {

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    private static final MediaTypeRegistry KINSHIP = TYPES.getMediaTypeRegistry();

    static Identification of(Path file, FileName name) throws IOException {
        MediaType byBytes = detect(file);
        MediaType byName = named(name);
        if (byName.equals(MediaType.OCTET_STREAM) || byName.equals(byBytes)) {
            return new Identification(plain(byBytes), Optional.empty());
        }
        if (!byBytes.equals(MediaType.OCTET_STREAM) && KINSHIP.isSpecializationOf(byName, byBytes)) {
            MediaType narrowed = PictureFormat.of(plain(byName)).isPresent() ? byBytes : byName;
            return new Identification(plain(narrowed), Optional.empty());
        }
        if (KINSHIP.isSpecializationOf(byBytes, byName)) {
            return new Identification(plain(byBytes), Optional.empty());
        }
        return new Identification(plain(byBytes), Optional.of(disagrees(name, plain(byName), plain(byBytes))));
    }

    /// The picture made of it, if any.
    Optional<PictureFormat> picture() {
        return PictureFormat.of(mediaType);
    }

    /// For the kept file, without the full stop; "bin" when the type has none.
    String extension() {
        return picture().map(PictureFormat::extension).orElseGet(this::registeredExtension);
    }

    private String registeredExtension() {
        try {
            String extension = TYPES.forName(mediaType).getExtension().replace(".", "");
            return extension.matches("[a-z0-9]{1,10}") ? extension : "bin";
        } catch (MimeTypeException e) {
            return "bin";
        }
    }

    private static MediaType detect(Path file) throws IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            return canonical(TYPES.detect(bytes, new Metadata()));
        }
    }

    private static MediaType named(FileName name) throws IOException {
        if (name.extension().isEmpty()) {
            return MediaType.OCTET_STREAM;
        }
        Metadata hints = new Metadata();
        hints.set(TikaCoreProperties.RESOURCE_NAME_KEY, name.value());
        return canonical(TYPES.detect(null, hints));
    }

    private static MediaType canonical(MediaType type) {
        return KINSHIP.normalize(type.getBaseType());
    }

    private static String plain(MediaType type) {
        return type.getBaseType().toString();
    }

    private static Violation disagrees(FileName name, String byName, String byBytes) {
        return Violation.warning(
                "file-name-disagrees",
                "file",
                "The name %s says %s, the bytes are %s; the bytes were believed."
                        .formatted(name.value(), byName, byBytes),
                name.value(),
                byName,
                byBytes);
    }
}
