package org.vitrine.account;

import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/// A provider of OpenID Connect as it is configured. Read anew each time it is needed, so that a service without one
/// neither waits for it nor knows of it.
///
/// @param issuer https, or http of this very machine
/// @param secret null for a public client
/// @param label what the way in is called
/// @param claim of the identity token whose values the grants go by
/// @param roles by value of the claim; empty when roles are given by invitation only
/// @param privateFields values of the claim that give the right to private fields
/// @param collections by value of the claim the slug of a collection that its holders work in
record OpenIdSettings(
        URI issuer,
        String clientId,
        @Nullable String secret,
        String label,
        List<String> scopes,
        String claim,
        Map<String, Role> roles,
        Set<String> privateFields,
        Map<String, String> collections) {

    private static final String AT = "vitrine.openid.";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    OpenIdSettings {
        boolean safe = "https".equals(issuer.getScheme())
                || ("http".equals(issuer.getScheme()) && THIS_MACHINE.contains(String.valueOf(issuer.getHost())));
        if (!safe) {
            throw new IllegalStateException("vitrine.openid.issuer is to be an https address, not " + issuer);
        }
        scopes = List.copyOf(scopes);
        roles = Map.copyOf(roles);
        privateFields = Set.copyOf(privateFields);
        collections = Map.copyOf(collections);
    }

    /// Empty when no issuer is configured.
    ///
    /// @throws IllegalStateException when what is configured makes no sense
    static Optional<OpenIdSettings> of(Config config) {
        return text(config, "issuer")
                .map(issuer -> new OpenIdSettings(
                        URI.create(issuer),
                        text(config, "client-id")
                                .orElseThrow(() -> new IllegalStateException("vitrine.openid.client-id is not set")),
                        text(config, "client-secret").orElse(null),
                        text(config, "name").orElse("OpenID Connect"),
                        words(config, "scopes", "openid profile email"),
                        text(config, "claim").orElse("groups"),
                        roles(config),
                        new HashSet<>(words(config, "private-fields", "")),
                        pairs(config, "collections")));
    }

    /// What the values of the claim give; empty when roles go by invitation, or when none of the values gives one.
    Optional<Grant> grant(Set<String> values) {
        EnumSet<Role> held = EnumSet.noneOf(Role.class);
        values.stream().filter(roles::containsKey).map(roles::get).forEach(held::add);
        return held.stream()
                .reduce((one, other) -> one.mayDoWhat(other) ? one : other)
                .map(role -> new Grant(
                        role,
                        values.stream().anyMatch(privateFields::contains),
                        collections.isEmpty()
                                ? Optional.empty()
                                : Optional.of(values.stream()
                                        .flatMap(value -> Stream.ofNullable(collections.get(value)))
                                        .collect(java.util.stream.Collectors.toSet()))));
    }

    private static Map<String, Role> roles(Config config) {
        Map<String, Role> roles = new HashMap<>();
        pairs(config, "roles").forEach((value, role) -> roles.put(value, Role.valueOf(role.toUpperCase(Locale.ROOT))));
        return roles;
    }

    /// `value=meaning,value=meaning`
    private static Map<String, String> pairs(Config config, String key) {
        Map<String, String> pairs = new HashMap<>();
        text(config, key)
                .ifPresent(all -> Arrays.stream(all.split(","))
                        .map(String::strip)
                        .forEach(pair -> {
                            int equals = pair.lastIndexOf('=');
                            if (equals < 1) {
                                throw new IllegalStateException(
                                        AT + key + " has pairs like value=meaning, not " + pair);
                            }
                            pairs.put(
                                    pair.substring(0, equals).strip(),
                                    pair.substring(equals + 1).strip());
                        }));
        return pairs;
    }

    private static List<String> words(Config config, String key, String otherwise) {
        return Arrays.stream(text(config, key).orElse(otherwise).split("[ ,]+"))
                .filter(word -> !word.isBlank())
                .toList();
    }

    private static Optional<String> text(Config config, String key) {
        return config.getOptionalValue(AT + key, String.class)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
