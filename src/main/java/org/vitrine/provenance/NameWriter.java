package org.vitrine.provenance;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.Party;
import org.vitrine.authority.Party.What;
import org.vitrine.provenance.ChainText.Names;
import org.vitrine.provenance.ProvenanceEvent.Certainty;

/// Writes parties, and remembers which records their names mean.
final class NameWriter {

    private final Names names;
    private final Register register;

    NameWriter(Names names, Register register) {
        this.names = names;
        this.register = register;
    }

    /// What a reference is called: the source's own words, else the record's name, else its identifier.
    String display(@Nullable UUID id, @Nullable String written) {
        if (written != null) {
            return written;
        }
        return id == null ? "" : names.of(id).filter(name -> !name.isBlank()).orElseGet(id::toString);
    }

    /// Writes a name, between quotation marks when it cannot stand as it is.
    void name(StringBuilder out, @Nullable UUID id, @Nullable String written, boolean plain) {
        String display = display(id, written);
        out.append(plain ? display : Scan.quote(display));
        number(out, display, id, written);
    }

    private void number(StringBuilder out, String display, @Nullable UUID id, @Nullable String written) {
        int number = register.number(display, id, written != null);
        if (number > 1) {
            out.append(" #").append(number);
        }
    }

    void holders(StringBuilder out, List<Holder> holders, Phrase phrase) {
        boolean first = true;
        for (Holder holder : holders) {
            out.append(first ? "" : " and ");
            first = false;
            certainty(out, holder.certainty());
            who(out, holder.agent(), holder.name(), holder.what(), phrase);
            Details details = new Details(out);
            party(details, holder.party());
            place(details, holder.place());
            if (holder.lived() != null) {
                String lived = holder.lived();
                boolean plain = Plain.isDetail(lived) && Plain.isLived(lived, 0, lived.length());
                details.begin().append(plain ? lived : "lived " + Scan.quote(lived));
            }
            details.end();
        }
    }

    void agents(StringBuilder out, List<Agency> agents, Phrase phrase) {
        boolean first = true;
        for (Agency agency : agents) {
            out.append(first ? "" : " and ");
            first = false;
            certainty(out, agency.certainty());
            who(out, agency.agent(), agency.name(), null, phrase);
            Details details = new Details(out);
            place(details, agency.place());
            if (!agency.forWhom().isEmpty()) {
                details.begin().append("agent for ");
                principals(out, agency.forWhom(), phrase);
            }
            details.end();
        }
    }

    private void principals(StringBuilder out, List<Party> principals, Phrase phrase) {
        boolean first = true;
        for (Party party : principals) {
            out.append(first ? "" : " and ");
            first = false;
            who(out, party.agent(), party.name(), party.what(), phrase);
            Details details = new Details(out);
            party(details, party);
            details.end();
        }
    }

    static void certainty(StringBuilder out, @Nullable Certainty certainty) {
        if (certainty == Certainty.POSSIBLE) {
            out.append("possibly ");
        } else if (certainty == Certainty.PROBABLE) {
            out.append("probably ");
        }
    }

    private void who(
            StringBuilder out, @Nullable UUID agent, @Nullable String name, @Nullable What what, Phrase phrase) {
        if (agent == null && name == null) {
            out.append(what == What.UNKNOWN ? Plain.UNKNOWN : what == What.OTHERS ? Plain.OTHERS : Plain.SOMEBODY);
        } else {
            name(out, agent, name, Plain.isName(display(agent, name), phrase));
        }
    }

    private void party(Details details, Party party) {
        What what = party.what();
        boolean nameless = party.agent() == null && party.name() == null;
        if (what != null && !(nameless && what.tells())) {
            details.begin().append(what.name().toLowerCase(Locale.ROOT));
        }
        if (party.organisation() != null) {
            String display = display(party.organisation(), null);
            name(details.begin().append("of "), party.organisation(), null, Plain.isDetail(display));
        }
        if (party.office() != null || party.officeAsWritten() != null) {
            String display = display(party.office(), party.officeAsWritten());
            name(details.begin().append("as "), party.office(), party.officeAsWritten(), Plain.isDetail(display));
        }
    }

    private static void place(Details details, @Nullable String place) {
        if (place != null) {
            details.begin().append(Plain.isPlaceOfParty(place) ? place : "at " + Scan.quote(place));
        }
    }

    /// The bracket behind a name, when there is something to put into it.
    private static final class Details {
        private final StringBuilder out;
        private boolean open;

        Details(StringBuilder out) {
            this.out = out;
        }

        StringBuilder begin() {
            out.append(open ? "; " : " (");
            open = true;
            return out;
        }

        void end() {
            if (open) {
                out.append(')');
            }
        }
    }
}
