package org.vitrine.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of found objects.
///
/// @param kept what a form has to send along so that nothing chosen is lost
/// @param loosen without one of the choices each, when nothing was found
/// @param spellings near ones, when nothing was found
record BrowseView(
        Browsing state,
        String total,
        boolean nothing,
        List<Card> cards,
        List<FacetView> facets,
        List<Choice> chips,
        List<Kept> kept,
        List<Choice> sorts,
        List<Choice> sizes,
        String gridHref,
        String listHref,
        @Nullable String previous,
        @Nullable String next,
        String where,
        List<Choice> loosen,
        List<Choice> spellings) {

    /// @param open shown unfolded
    record FacetView(String name, boolean open, List<Choice> values) {}

    /// @param count how many it would give; empty when not known
    /// @param key what a form sends for it
    record Choice(Said name, String count, String href, boolean chosen, String key) {}

    record Kept(String name, String value) {}
}
