package org.vitrine.publication;

import java.util.List;
import org.vitrine.problem.Violation;

/// Something that may stand in the way of publishing a record. Every bean of this type is asked for every record.
public interface PublicationCheck {

    /// @return errors, which block, and warnings, which do not; paths are those of the description
    List<Violation> check(PublicRecord record);
}
