package org.vitrine.site;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.page.Assets;
import org.vitrine.text.Language;

/// What the frame around every page needs.
///
/// @param title without the collection's name, empty on the first page
/// @param section which entry of the menu is current
/// @param summary for search engines and previews, null when there is none
/// @param house what the collection is called
/// @param head what it says to programs; null when there is no more than on every page
/// @param canonical address without the reader's choices
record Page(
        String title,
        String section,
        @Nullable String summary,
        Said house,
        String canonical,
        Words words,
        @Nullable String theme,
        List<Choice> languages,
        List<Choice> themes,
        Assets assets,
        @Nullable Head head) {

    /// One way to read the page.
    record Choice(String key, String name, String href, boolean chosen) {}

    static Page of(
            String title,
            String section,
            @Nullable String summary,
            Said house,
            String baseUrl,
            Reader reader,
            Words words,
            Assets assets) {
        return new Page(
                title,
                section,
                summary,
                house,
                baseUrl + reader.path(),
                words,
                reader.theme(),
                languages(reader),
                themes(reader, words),
                assets,
                null);
    }

    /// The same page with more for programs.
    Page with(Head more) {
        return new Page(title, section, summary, house, canonical, words, theme, languages, themes, assets, more);
    }

    public String lang() {
        return words.language().tag();
    }

    public String asset(String path) {
        return assets.at(path);
    }

    public boolean isIn(String name) {
        return section.equals(name);
    }

    private static List<Choice> languages(Reader reader) {
        return Arrays.stream(Language.values())
                .map(l -> new Choice(l.tag(), l.ownName(), reader.hereWith("lang", l.tag()), l == reader.language()))
                .toList();
    }

    private static List<Choice> themes(Reader reader, Words words) {
        String chosen = reader.theme() == null ? "auto" : reader.theme();
        return List.of("auto", "light", "dark").stream()
                .map(t -> new Choice(t, words.say("theme." + t), reader.hereWith("theme", t), t.equals(chosen)))
                .toList();
    }
}
