package org.vitrine.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.vitrine.authority.Authorities;
import org.vitrine.authority.Authority;
import org.vitrine.authority.Party;
import org.vitrine.desk.ChainView.Line;
import org.vitrine.problem.Violation;
import org.vitrine.provenance.Agency;
import org.vitrine.provenance.ChainCheck;
import org.vitrine.provenance.ChainText;
import org.vitrine.provenance.ChainText.Names;
import org.vitrine.provenance.Holder;
import org.vitrine.provenance.Lifetimes;
import org.vitrine.provenance.ProvenanceEvent;
import org.vitrine.text.Language;

/// Chains with the names and lifetimes of the records that they refer to: one query each.
@ApplicationScoped
class Chains {

    private final Authorities authorities;

    Chains(Authorities authorities) {
        this.authorities = authorities;
    }

    private record Known(Map<UUID, Authority> byId) {

        /// In English, as the wording is.
        Names names() {
            return id -> Optional.ofNullable(byId.get(id))
                    .map(authority -> authority.description().name(Language.EN));
        }

        Lifetimes lifetimes() {
            return id -> Optional.ofNullable(byId.get(id))
                    .map(Authority::description)
                    .map(said -> new Lifetimes.Lifetime(said.begin(), said.end()));
        }
    }

    /// A chain as it stands in the form.
    ChainView view(List<ProvenanceEvent> chain) {
        Names names = known(chain).names();
        return new ChainView(ChainText.render(chain, names), lines(chain, List.of(), names, true));
    }

    /// What a text is understood as, before it is taken over.
    List<Line> lines(ChainText.Reading read) {
        return lines(read.events(), read.unclear(), known(read.events()).names(), false);
    }

    List<Violation> warnings(List<ProvenanceEvent> chain) {
        if (chain.isEmpty()) {
            return List.of();
        }
        Known known = known(chain);
        return ChainCheck.warnings(chain, known.names(), known.lifetimes());
    }

    private static List<Line> lines(
            List<ProvenanceEvent> chain, List<ChainText.Unclear> unclear, Names names, boolean inForm) {
        List<Line> lines = new ArrayList<>();
        for (ProvenanceEvent event : chain) {
            int number = lines.size();
            lines.add(new Line(
                    inForm ? FieldNames.target("provenance." + event.id() + ".method") : "",
                    ChainText.event(event, names),
                    number > 0 && !event.direct(),
                    event.withheld(),
                    unclear.stream()
                            .filter(stretch -> stretch.event() == number)
                            .map(ChainText.Unclear::text)
                            .toList()));
        }
        return lines;
    }

    private Known known(List<ProvenanceEvent> chain) {
        Set<UUID> ids = new LinkedHashSet<>();
        for (ProvenanceEvent event : chain) {
            event.from().stream().map(Holder::party).forEach(party -> add(ids, party));
            event.to().stream().map(Holder::party).forEach(party -> add(ids, party));
            for (Agency agency : event.agents()) {
                ids.add(agency.agent());
                agency.forWhom().forEach(party -> add(ids, party));
            }
            ids.add(event.place());
            event.sources().forEach(source -> ids.add(source.source()));
        }
        ids.removeIf(Objects::isNull);
        return new Known(authorities.byId(ids));
    }

    private static void add(Set<UUID> ids, Party party) {
        ids.add(party.agent());
        ids.add(party.organisation());
        ids.add(party.office());
    }
}
