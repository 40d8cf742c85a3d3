package org.vitrine.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.AuthorityDescription;
import org.vitrine.authority.Citation;
import org.vitrine.authority.Participant;
import org.vitrine.authority.Party;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.text.LangText;
import org.vitrine.text.Language;

/// What is said of an authority that most standards have no element for, as labelled notes.
public final class AuthorityRemarks {

    /// The role of whom the source names in none.
    public static final String PARTICIPANT = "participant";

    private static final String ROLES = "event-roles";

    private final AuthorityDescription said;
    private final Facts facts;
    private final List<Remark> all = new ArrayList<>();

    private AuthorityRemarks(AuthorityDescription said, Facts facts) {
        this.said = said;
        this.facts = facts;
    }

    public static List<Remark> of(AuthorityDescription said, Facts facts) {
        AuthorityRemarks remarks = new AuthorityRemarks(said, facts);
        remarks.roles();
        remarks.wider();
        remarks.tenures();
        said.successors().forEach(successor -> remarks.named("succeeded by", successor.agent(), "", List.of()));
        said.grades().forEach(grade -> remarks.texts("class", grade.names()));
        said.sections().forEach(remarks::section);
        said.identifiers()
                .forEach(one -> remarks.all.add(new Remark(
                        one.type() == null ? "identifier" : "identifier: " + one.type(),
                        new Phrase(one.value(), null))));
        said.notes().forEach(note -> remarks.all.add(new Remark("note", new Phrase(note.text(), note.lang()))));
        return remarks.all.stream().filter(remark -> !remark.texts().isEmpty()).toList();
    }

    /// Participants by what they took part as, in the order in which a role is first named; "participant" where the
    /// source names none.
    public static Map<String, List<Party>> byRole(AuthorityDescription said) {
        Map<String, List<Party>> byRole = new LinkedHashMap<>();
        for (Participant participant : said.participants()) {
            byRole.computeIfAbsent(Optional.ofNullable(participant.role()).orElse(PARTICIPANT), _ -> new ArrayList<>())
                    .add(participant.party());
        }
        return byRole;
    }

    private void roles() {
        byRole(said).forEach((role, parties) -> {
            String names = parties.stream()
                    .map(party -> party.isOthers()
                            ? "and others"
                            : facts.inFull(party).map(Phrase::text).orElse("unknown"))
                    .reduce((one, other) -> one + "; " + other)
                    .orElse("");
            String topic = facts.house().terms().labels(ROLES, role).in(Language.EN);
            all.add(new Remark(topic, new Phrase(names, null)));
        });
    }

    /// Only where it was for a time: what always was so has an element of its own.
    private void wider() {
        said.wider().stream()
                .filter(wider -> wider.begin() != null || wider.end() != null)
                .forEach(wider -> named("part of", wider.to(), span(wider.begin(), wider.end()), List.of()));
    }

    private void tenures() {
        said.tenures()
                .forEach(tenure -> named(
                        "held by",
                        tenure.holder(),
                        span(tenure.begin(), tenure.end()),
                        tenure.source() == null
                                ? List.of()
                                : List.of(new Citation(tenure.id(), tenure.source(), tenure.locator(), null))));
    }

    private void section(AuthorityDescription.Section section) {
        String note = section.note() == null ? "" : ": " + section.note();
        all.add(new Remark("section", new Phrase(section.heading() + note, section.lang())));
    }

    private void named(String topic, UUID authority, String span, List<Citation> sources) {
        facts.label(authority)
                .map(Facts::name)
                .ifPresent(name ->
                        all.add(new Remark(topic, List.of(new Phrase(name.text() + span, name.lang())), sources)));
    }

    private void texts(String topic, List<LangText> texts) {
        all.add(new Remark(
                topic,
                texts.stream().map(text -> new Phrase(text.text(), text.lang())).toList(),
                List.of()));
    }

    private static String span(@Nullable HistoricalDate begin, @Nullable HistoricalDate end) {
        return begin == null && end == null
                ? ""
                : " (" + (begin == null ? "" : begin.asWritten()) + "–" + (end == null ? "" : end.asWritten()) + ")";
    }
}
