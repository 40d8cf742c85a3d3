package org.vitrine.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Account;
import org.vitrine.account.Role;
import org.vitrine.page.Assets;
import org.vitrine.text.Language;

/// What every screen of the desk has around it.
///
/// @param area which entry of the navigation is the present one
/// @param account null on the sign-in page
/// @param w words of the interface
/// @param assets addresses of styles and scripts
public record Frame(
        String title, String area, @Nullable Account account, Language language, Map<String, String> w, Assets assets) {

    /// Whether what only administrators need is offered.
    public boolean administers() {
        return account != null && account.role() == Role.ADMINISTRATOR;
    }

    public List<Language> languages() {
        return List.of(Language.values());
    }
}
