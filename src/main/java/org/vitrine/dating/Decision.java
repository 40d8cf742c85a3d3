package org.vitrine.dating;

/// Who settled what a date means, and on what ground; neither may be blank.
public record Decision(String who, String why) {
    public Decision {
        if (who.isBlank() || why.isBlank()) {
            throw new IllegalArgumentException("A decision names who decided and why");
        }
    }
}
