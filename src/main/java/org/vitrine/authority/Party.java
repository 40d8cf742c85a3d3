package org.vitrine.authority;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.Item;
import org.vitrine.text.Telling;

/// Somebody who took part in an event: an agent with an authority record, or only described ("a retired general"),
/// or said to be unknown. The last of a list may say that there were others.
///
/// @param agent person, organisation or state; null when only described or unknown
/// @param name as the source writes it; null when only the authority's name is known
/// @param what what a party is that has no record, and whether it is unknown or stands for others; null when not said
/// @param organisation an authority of kind organisation or state that the party belonged to
/// @param office an authority of kind office, the one held at the time
/// @param officeAsWritten the office in the source's words
public record Party(
        String id,
        @Nullable UUID agent,
        @Nullable String name,
        @Nullable What what,
        @Nullable UUID organisation,
        @Nullable UUID office,
        @Nullable String officeAsWritten)
        implements Item {

    public enum What implements Telling {
        PERSON,
        GROUP,
        BODY,
        STATE,
        /// nobody knows who it was, which is more than that nobody has written it down
        UNKNOWN,
        /// "and others", at the end of a list
        OTHERS;

        @Override
        public boolean tells() {
            return this == UNKNOWN || this == OTHERS;
        }
    }

    public Party {
        Objects.requireNonNull(id);
    }

    /// A party of which no more is said than who it was and the office.
    public Party(
            String id,
            @Nullable UUID agent,
            @Nullable String name,
            @Nullable UUID office,
            @Nullable String officeAsWritten) {
        this(id, agent, name, null, null, office, officeAsWritten);
    }

    /// The end of a list that names only some.
    public static Party others(String id) {
        return new Party(id, null, null, What.OTHERS, null, null, null);
    }

    /// Whether it stands for others that the list does not name.
    @JsonIgnore
    public boolean isOthers() {
        return what == What.OTHERS;
    }

    /// Whether nothing says who it was.
    @JsonIgnore
    public boolean isUnknown() {
        return !isOthers() && (what == What.UNKNOWN || (agent == null && name == null));
    }
}
