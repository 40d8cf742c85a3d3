package org.vitrine.dating;

import java.util.List;

/// What came of reading a text: a date, or every reason why it is none.
public sealed interface Reading {

    record Understood(HistoricalDate date, List<Warning> warnings) implements Reading {
        public Understood {
            warnings = List.copyOf(warnings);
        }
    }

    /// Carries at least one reason. A text that states that there is no date ("undated", "n.d.") is of this sort too,
    /// with
    /// the one reason [ReasonCode#UNDATED].
    record NotADate(String text, List<Reason> reasons) implements Reading {
        public NotADate {
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("A refusal gives a reason");
            }
            reasons = List.copyOf(reasons);
        }

        /// Whether the text says that there is no date, which is knowledge and no mistake.
        public boolean undated() {
            return reasons.size() == 1 && reasons.getFirst().code().equals(ReasonCode.UNDATED.key());
        }
    }
}
