package org.vitrine.site;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.site.Teller.SourceLine;

/// Everything on an object's page, in the order of the page.
///
/// @param otherTitles with their type as a note
/// @param advice what is said before the object is looked at
/// @param sides with what is written on them
/// @param sharing objects that have a part in an event of this one
/// @param assured certainty and sources of values that stand nowhere else
/// @param basis how it is known, a sentence
/// @param provenanceText the chain as text by the AAM convention; empty without one
/// @param formats where the record can be had for machines
record ObjectView(
        UUID id,
        String number,
        String kind,
        String kindName,
        String kindsName,
        String emblem,
        @Nullable Said objectName,
        Said title,
        List<Value> otherTitles,
        List<Dated> dates,
        List<Row> rows,
        String basis,
        List<PictureView> pictures,
        List<Value> advice,
        List<Said> descriptions,
        List<Assurance> assuredDescriptions,
        List<SideView> sides,
        List<Step> provenance,
        String provenanceText,
        List<Value> wholes,
        List<Card> parts,
        List<Card> sharing,
        List<Value> relations,
        List<Related> related,
        List<SourceLine> sources,
        List<Row> rights,
        List<Said> notes,
        List<Assurance> assured,
        String permanent,
        String collectionHref,
        Said collection,
        String citation) {

    /// @param role what the date is of
    record Dated(String role, DateLine date, List<Assurance> assured) {}

    /// A side of the object, or none in particular.
    record SideView(
            @Nullable String name,
            List<Said> descriptions,
            List<InscriptionView> inscriptions,
            List<Assurance> assured) {}

    /// @param lang of the transcription, for the browser
    record InscriptionView(
            @Nullable String position,
            Said transcription,
            @Nullable String transliteration,
            @Nullable String translation,
            List<Assurance> assured) {}

    /// A step of the chain.
    ///
    /// @param gap something is missing or unknown between the step before and this one
    /// @param passed whether title and custody passed, sentences
    record Step(
            boolean gap,
            boolean withheld,
            String method,
            List<Value> from,
            List<Value> to,
            List<Value> agents,
            @Nullable DateLine date,
            @Nullable Value place,
            List<String> passed,
            @Nullable String certainty,
            @Nullable String text,
            @Nullable String note,
            List<SourceLine> sources) {}

    /// Other objects with something in common.
    record Related(String heading, @Nullable String href, List<Card> cards) {}

    public boolean hasWholeOrParts() {
        return !wholes.isEmpty() || !parts.isEmpty() || !sharing.isEmpty() || !relations.isEmpty();
    }

    public boolean illustrated() {
        return pictures.stream().anyMatch(PictureView::illustration);
    }
}
