package org.vitrine.desk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A list as a sheet, as the template draws it.
///
/// @param list address of the same list without cells
/// @param choices all columns that there are
/// @param kept what the form of the column chooser sends besides its own
public record SheetView(
        String total,
        String list,
        List<Head> heads,
        List<Row> rows,
        List<FormView.Option> choices,
        List<ListAddress.Pair> kept,
        @Nullable String previous,
        @Nullable String next,
        int mostCells,
        boolean mayEdit) {

    /// @param words what may be typed, empty for anything
    /// @param named a cell names another record
    public record Head(String path, String label, List<String> words, boolean named) {}

    public record Row(UUID id, String number, List<Cell> cells, List<String> errors, boolean conflict) {}

    /// @param text as it is shown and typed
    /// @param changed typed and not saved
    /// @param errors why it cannot be saved, or who else changed it
    public record Cell(String column, String text, boolean changed, List<String> errors) {}
}
