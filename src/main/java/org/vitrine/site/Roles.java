package org.vitrine.site;

import org.vitrine.authority.AuthorityKind;

/// Under which heading of a page a reference is told. The first character of a key orders the headings.
final class Roles {

    private Roles() {}

    /// @param role as [org.vitrine.publication.PublicationLinks] names it
    static String chapter(String role) {
        return switch (role) {
            case "presentations.givers.agent", "presentations.givers.office" -> "1given";
            case "conferrals.awardingBodies.agent", "conferrals.awardingBodies.office" -> "1awarded";
            case "conferrals.presenters.agent", "conferrals.presenters.office" -> "2handed-over";
            case "presentations.intermediaries.agent", "presentations.intermediaries.office" -> "2passed-on";
            case "presentations.recipients.agent",
                    "presentations.recipients.office",
                    "presentations.receivers.agent",
                    "presentations.receivers.office" -> "3received";
            case "conferrals.recipients.agent",
                    "conferrals.recipients.office",
                    "conferrals.receivers.agent",
                    "conferrals.receivers.office" -> "3awarded-to";
            case "presentations.givers.organisation",
                    "presentations.intermediaries.organisation",
                    "conferrals.awardingBodies.organisation",
                    "conferrals.presenters.organisation",
                    "installations.installers.organisation" -> "2from-members";
            case "conferrals.decoration" -> "1of-decoration";
            case "presentations.occasion", "conferrals.occasion" -> "1on-occasion";
            case "installations.commemorates" -> "4commemorating";
            case "presentations.place", "conferrals.place" -> "2given-here";
            case "installations.place" -> "1installed-here";
            case "productions.place" -> "3made-here";
            case "productions.makers.agent" -> "4made";
            case "subjects.authority" -> "5shown";
            case "references.source" -> "6attested";
            default -> role.startsWith("provenance.") ? "7provenance" : "8other";
        };
    }

    static boolean isGiving(String chapter) {
        return chapter.equals("1given") || chapter.equals("1awarded");
    }

    /// @param from what sort of record refers
    static String mention(String role, AuthorityKind from) {
        return switch (role) {
            case "participants.agent", "participants.office", "participants.organisation" -> "1participant";
            case "tenures.holder" -> "2offices";
            case "place" -> "3held-here";
            case "successors.agent" -> "6predecessor";
            case "sources.source", "tenures.source" -> "8cited";
            case "parent", "wider.to" ->
                switch (from) {
                    case OCCASION -> "2within";
                    case PLACE -> "4places";
                    case OFFICE -> "4offices-of";
                    case DECORATION -> "5decorations-of";
                    case PERSON, ORGANISATION, STATE -> "5bodies";
                    case SOURCE -> "5sections";
                };
            default -> "7other";
        };
    }
}
