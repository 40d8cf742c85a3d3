package org.vitrine.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.site.AuthorityView.Mention;

/// The page of a concept: what it is called, where it stands among others, and what is described by it.
///
/// @param labels the preferred one in each language of the interface, with the language as a note
/// @param otherLabels further words by which it is found
/// @param objects described by it or by something narrower
/// @param total how many there are, as text
/// @param records authorities of this type
record ConceptView(
        Said name,
        Value scheme,
        List<Value> labels,
        List<Value> otherLabels,
        @Nullable Said note,
        List<Value> broader,
        List<Value> narrower,
        List<Value> related,
        List<Value> exactMatch,
        List<Value> closeMatch,
        List<Card> objects,
        List<Mention> records,
        String total,
        String permanent,
        String data) {

    /// @param size how many concepts, as text
    record SchemeLine(Value name, String size) {}

    /// @param concepts each with its depth, those within it behind it
    record SchemeView(Said name, List<Branch> concepts, String permanent, String data) {}

    /// @param narrower in the order of the file
    record Branch(Value name, @Nullable Said note, List<Branch> narrower) {}
}
