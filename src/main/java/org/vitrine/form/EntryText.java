package org.vitrine.form;

import java.util.List;
import java.util.function.Function;
import org.vitrine.text.Item;

/// How the entries of a repeating field are typed when one text may stand for several of them.
///
/// @param path of the repeating field
/// @param text key of the part that holds what was typed; the other parts are typed only where they mean something
///     else
/// @param read takes a text apart
/// @param code of the warning at a stretch that is not understood
/// @param message goes on behind the stretch in quotation marks: "is kept as it is written"
public record EntryText(String path, String text, Function<String, List<Stretch>> read, String code, String message) {

    /// One stretch of a text.
    ///
    /// @param entries what it says, each with the stretch as its text; their ids do not matter; none when it is not
    ///     understood
    public record Stretch(String text, List<? extends Item> entries) {
        public Stretch {
            entries = List.copyOf(entries);
        }
    }
}
