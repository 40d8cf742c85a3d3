package org.vitrine.authority;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.AuthorityDescription.AuthorityNote;
import org.vitrine.authority.AuthorityDescription.Grade;
import org.vitrine.authority.AuthorityDescription.Identifier;
import org.vitrine.authority.AuthorityDescription.Match;
import org.vitrine.authority.AuthorityDescription.Section;
import org.vitrine.authority.AuthorityDescription.Successor;
import org.vitrine.authority.AuthorityDescription.Tenure;
import org.vitrine.authority.AuthorityDescription.Wider;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.text.LangText;

/// Puts an [AuthorityDescription] together part by part.
public final class AuthorityBuilder {

    private final AuthorityKind kind;
    private List<Name> names;
    private @Nullable HistoricalDate begin;
    private @Nullable HistoricalDate end;
    private @Nullable HistoricalDate date;
    private @Nullable String type;
    private @Nullable UUID parent;
    private List<Wider> wider = List.of();
    private @Nullable UUID place;
    private @Nullable Coordinates coordinates;
    private List<Participant> participants = List.of();
    private List<Tenure> tenures = List.of();
    private List<Grade> grades = List.of();
    private List<Successor> successors = List.of();
    private List<Section> sections = List.of();
    private List<Identifier> identifiers = List.of();
    private List<LangText> descriptions = List.of();
    private List<LangText> history = List.of();
    private List<Match> matches = List.of();
    private List<Citation> sources = List.of();
    private List<AuthorityNote> notes = List.of();

    AuthorityBuilder(AuthorityKind kind, List<Name> names) {
        this.kind = kind;
        this.names = names;
    }

    AuthorityBuilder(AuthorityDescription like) {
        this(like.kind(), like.names());
        begin = like.begin();
        end = like.end();
        date = like.date();
        type = like.type();
        parent = like.parent();
        wider = like.wider();
        place = like.place();
        coordinates = like.coordinates();
        participants = like.participants();
        tenures = like.tenures();
        grades = like.grades();
        successors = like.successors();
        sections = like.sections();
        identifiers = like.identifiers();
        descriptions = like.descriptions();
        history = like.history();
        matches = like.matches();
        sources = like.sources();
        notes = like.notes();
    }

    public AuthorityBuilder names(List<Name> names) {
        this.names = names;
        return this;
    }

    public AuthorityBuilder begin(@Nullable HistoricalDate begin) {
        this.begin = begin;
        return this;
    }

    public AuthorityBuilder end(@Nullable HistoricalDate end) {
        this.end = end;
        return this;
    }

    public AuthorityBuilder date(@Nullable HistoricalDate date) {
        this.date = date;
        return this;
    }

    public AuthorityBuilder type(@Nullable String type) {
        this.type = type;
        return this;
    }

    public AuthorityBuilder parent(@Nullable UUID parent) {
        this.parent = parent;
        return this;
    }

    public AuthorityBuilder wider(List<Wider> wider) {
        this.wider = wider;
        return this;
    }

    public AuthorityBuilder place(@Nullable UUID place) {
        this.place = place;
        return this;
    }

    public AuthorityBuilder coordinates(@Nullable Coordinates coordinates) {
        this.coordinates = coordinates;
        return this;
    }

    public AuthorityBuilder participants(List<Participant> participants) {
        this.participants = participants;
        return this;
    }

    public AuthorityBuilder tenures(List<Tenure> tenures) {
        this.tenures = tenures;
        return this;
    }

    public AuthorityBuilder grades(List<Grade> grades) {
        this.grades = grades;
        return this;
    }

    public AuthorityBuilder successors(List<Successor> successors) {
        this.successors = successors;
        return this;
    }

    public AuthorityBuilder sections(List<Section> sections) {
        this.sections = sections;
        return this;
    }

    public AuthorityBuilder identifiers(List<Identifier> identifiers) {
        this.identifiers = identifiers;
        return this;
    }

    public AuthorityBuilder descriptions(List<LangText> descriptions) {
        this.descriptions = descriptions;
        return this;
    }

    public AuthorityBuilder history(List<LangText> history) {
        this.history = history;
        return this;
    }

    public AuthorityBuilder matches(List<Match> matches) {
        this.matches = matches;
        return this;
    }

    public AuthorityBuilder sources(List<Citation> sources) {
        this.sources = sources;
        return this;
    }

    public AuthorityBuilder notes(List<AuthorityNote> notes) {
        this.notes = notes;
        return this;
    }

    public AuthorityDescription build() {
        return new AuthorityDescription(
                kind,
                names,
                begin,
                end,
                date,
                type,
                parent,
                wider,
                place,
                coordinates,
                participants,
                tenures,
                grades,
                successors,
                sections,
                identifiers,
                descriptions,
                history,
                matches,
                sources,
                notes);
    }
}
