package org.vitrine.search;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Reads `vitrine.search.*`: `backend` (lucene, which needs nothing else, or opensearch), `hosts`, `protocol`, `user`,
/// `password`, `prefix`.
final class SearchConfiguration {

    private SearchConfiguration() {}

    /// @throws IllegalArgumentException for another backend, or a cluster without hosts
    @Produces
    @Singleton
    static SearchSettings settings(
            @ConfigProperty(name = "vitrine.data") String data,
            @ConfigProperty(name = "vitrine.search.backend", defaultValue = "lucene") String backend,
            @ConfigProperty(name = "vitrine.search.hosts") Optional<List<String>> hosts,
            @ConfigProperty(name = "vitrine.search.protocol", defaultValue = "http") String protocol,
            @ConfigProperty(name = "vitrine.search.user") Optional<String> user,
            @ConfigProperty(name = "vitrine.search.password") Optional<String> password,
            @ConfigProperty(name = "vitrine.search.prefix", defaultValue = "vitrine") String prefix) {
        return switch (backend.toLowerCase(Locale.ROOT)) {
            case "lucene" ->
                new SearchSettings.Lucene(
                        Path.of(data, "search").toAbsolutePath().normalize());
            case "opensearch" ->
                new SearchSettings.OpenSearch(
                        hosts.orElse(List.of()), protocol, user.orElse(""), password.orElse(""), prefix);
            default ->
                throw new IllegalArgumentException(
                        "vitrine.search.backend is to be lucene or opensearch, and is '" + backend + "'");
        };
    }
}
