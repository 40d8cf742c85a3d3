package org.vitrine.desk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A working list as the template draws it.
///
/// @param clear address of the list with nothing chosen
/// @param state the address behind its question mark, for what is done with all that is found
/// @param kept what a form of this list sends besides its own
/// @param previous address of the page before, null on the first
/// @param next address of the page after, null on the last
public record ListView(
        String text,
        String total,
        List<Chip> chips,
        String clear,
        List<FacetView> facets,
        List<Head> heads,
        List<Row> rows,
        List<FormView.Option> columns,
        List<FormView.Option> sizes,
        String state,
        List<ListAddress.Pair> keptBySearch,
        List<ListAddress.Pair> keptByColumns,
        @Nullable String previous,
        @Nullable String next,
        String sheet,
        List<Saved> saved,
        List<FormView.Option> kinds,
        boolean mayEdit,
        boolean mayPublish,
        @Nullable String notice) {

    /// Something chosen, and the address without it.
    public record Chip(String facet, String value, String without) {}

    /// @param counted null while the values were not counted; the address that counts them is asked when it is opened
    /// @param open a choice stands in it, or it is short
    public record FacetView(
            String name,
            String label,
            boolean open,
            @Nullable List<ValueView> counted,
            List<ValueView> more,
            String address,
            String page) {}

    public record ValueView(String label, String count, boolean chosen, String address) {}

    /// @param direction ascending, descending or none, as in `aria-sort`
    public record Head(String label, String address, String direction) {}

    public record Row(UUID id, String number, List<Cell> cells) {}

    /// @param badge the status as a lower-case word, empty for other columns
    public record Cell(String text, String badge) {}

    /// @param owner empty for one's own
    public record Saved(UUID id, String name, String address, String owner, boolean shared) {}
}
