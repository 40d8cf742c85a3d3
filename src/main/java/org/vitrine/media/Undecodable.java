package org.vitrine.media;

import java.util.Objects;

/// No picture can be made of a file; the message says why, to a person.
final class Undecodable extends Exception {

    private static final long serialVersionUID = 1L;

    Undecodable(String why) {
        super(why, null, false, false);
    }

    String why() {
        return Objects.requireNonNull(getMessage());
    }
}
