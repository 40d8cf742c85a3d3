package org.vitrine.catalogue;

import java.util.UUID;
import org.vitrine.text.Item;

/// An event that is told in another object's record, and that this object has a part in.
///
/// @param object whose own event it is
/// @param event its list and id in that record: `presentations.k3x9q2`
public record SharedEvent(String id, UUID object, String event) implements Item {}
