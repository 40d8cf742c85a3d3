package org.vitrine.desk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.vitrine.media.MediaFile;
import org.vitrine.media.MediaFiles;
import org.vitrine.media.Originals;

/// Original files, to be taken away as they came. What is in them may be meant for a browser to run, so it is never
/// shown in one.
@Path("/desk/files/{file}/original")
@RunOnVirtualThread
public class OriginalPages {

    private final MediaFiles files;
    private final Originals originals;

    OriginalPages(MediaFiles files, Originals originals) {
        this.files = files;
        this.originals = originals;
    }

    @GET
    public Response original(@PathParam("file") UUID file) {
        MediaFile found = files.get(file);
        StreamingOutput bytes = out -> {
            try (Originals.Original original = originals.open(file)) {
                original.bytes().transferTo(out);
            }
        };
        return Response.ok(bytes, found.mediaType())
                .header("Content-Length", found.size())
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(found.fileName()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .build();
    }

    /// RFC 8187, section 3.2.
    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
