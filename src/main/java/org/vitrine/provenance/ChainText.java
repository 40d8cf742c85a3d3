package org.vitrine.provenance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Chains as text by the convention of the American Alliance of Museums: a semicolon between events that follow each
/// other directly, a full stop where there is or may be a gap. The grammar, and where it goes beyond the convention,
/// stands in `src/docs/provenance.md`. What is written here is read back as the same chain, but for the ids of items,
/// which a text does not carry.
public final class ChainText {

    private ChainText() {}

    /// Names of records that a chain refers to.
    public interface Names {

        /// Names nobody: the identifier stands for the name.
        Names NONE = id -> Optional.empty();

        Optional<String> of(UUID record);
    }

    /// A stretch that was not understood. It is also in the text of its event.
    ///
    /// @param event which one, from 0
    /// @param text the stretch
    /// @param from where the event begins in the text that was read, in characters
    /// @param to where it ends, exclusive
    public record Unclear(int event, String text, int from, int to) {}

    /// What a text says. Never a failure: in the worst case one event that keeps the whole text.
    ///
    /// @param events with ids that are the same for the same text; [Chain#adopt] gives them ids of their own
    public record Reading(List<ProvenanceEvent> events, List<Unclear> unclear) {
        public Reading {
            events = List.copyOf(events);
            unclear = List.copyOf(unclear);
        }
    }

    /// Reads a chain. Takes any text; the time it takes grows with the length alone.
    public static Reading parse(String text) {
        return new ChainReader(text).read();
    }

    /// Writes a chain with its notes, and below them which records the names mean.
    public static String render(List<ProvenanceEvent> chain, Names names) {
        return new ChainWriter(names).write(chain, true);
    }

    /// Writes a chain with its notes for people to read; names stand for records, not the other way round.
    public static String read(List<ProvenanceEvent> chain, Names names) {
        return new ChainWriter(names).write(chain, false);
    }

    /// Writes one event without its notes.
    public static String event(ProvenanceEvent event, Names names) {
        return new ChainWriter(names).one(event);
    }
}
