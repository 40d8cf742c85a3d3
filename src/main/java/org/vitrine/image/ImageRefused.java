package org.vitrine.image;

import java.util.Objects;

/// A request for a picture that is not answered with one, and why (IIIF Image API 3.0, section 7.2).
public final class ImageRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    private ImageRefused(int status, String why) {
        super(why, null, false, false);
        this.status = status;
    }

    /// The address says what no address can say.
    static ImageRefused malformed(String why) {
        return new ImageRefused(400, why);
    }

    /// There is no such picture for whoever asks.
    public static ImageRefused unknown() {
        return new ImageRefused(404, "There is no such picture");
    }

    /// Understood, and not offered here.
    static ImageRefused notOffered(String why) {
        return new ImageRefused(501, why);
    }

    /// More is asked for than can be done at the same time.
    public static ImageRefused busy() {
        return new ImageRefused(503, "Too many pictures are being made at present");
    }

    public int status() {
        return status;
    }

    public String why() {
        return Objects.requireNonNull(getMessage());
    }
}
