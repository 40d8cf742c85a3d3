package org.vitrine.search;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.search.backend.elasticsearch.cfg.ElasticsearchBackendSettings;
import org.hibernate.search.backend.lucene.cfg.LuceneBackendSettings;

/// Where the indexes are kept.
sealed interface SearchSettings {

    /// On this machine's disk.
    ///
    /// @param folder for all versions of the indexes; those of other versions are deleted
    record Lucene(Path folder) implements SearchSettings {

        /// Of the present mapping: another one begins with an empty folder and so with new indexes.
        Path current() {
            return folder.resolve("v" + SearchIndex.MAPPING);
        }
    }

    /// In a cluster that all nodes share.
    ///
    /// @param hosts `host:port`, at least one
    /// @param protocol http or https
    /// @param user empty for none
    /// @param prefix of the indexes' names, for a cluster that serves others too
    record OpenSearch(List<String> hosts, String protocol, String user, String password, String prefix)
            implements SearchSettings {
        public OpenSearch {
            hosts = List.copyOf(hosts);
            if (hosts.isEmpty()) {
                throw new IllegalArgumentException("vitrine.search.hosts names no host of the OpenSearch cluster");
            }
        }

        @Override
        public String toString() {
            return "OpenSearch at " + protocol + "://" + String.join(", ", hosts);
        }
    }

    /// Whether several nodes write into the same index.
    default boolean shared() {
        return this instanceof OpenSearch;
    }

    default String indexName(IndexName name) {
        return switch (this) {
            case Lucene _ -> name.word();
            case OpenSearch cluster -> cluster.prefix() + "-" + name.word() + "-v" + SearchIndex.MAPPING;
        };
    }

    /// In the terms of Hibernate Search.
    default Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("hibernate.search.schema_management.strategy", "create-or-validate");
        properties.put("hibernate.search.mapping.build_missing_discovered_jandex_indexes", "false");
        properties.put("hibernate.search.mapping.discover_annotated_types_from_root_mapping_annotations", "false");
        switch (this) {
            case Lucene lucene -> {
                properties.put("hibernate.search.backend.type", LuceneBackendSettings.TYPE_NAME);
                // it decides how analyzers behave, and ours only cut at spaces
                properties.put("hibernate.search.backend.lucene_version", "LATEST");
                properties.put("hibernate.search.backend.directory.type", "local-filesystem");
                properties.put(
                        "hibernate.search.backend.directory.root",
                        lucene.current().toString());
                properties.put("hibernate.search.backend.indexing.queue_count", "2");
                properties.put("hibernate.search.backend.thread_pool.size", "2");
            }
            case OpenSearch cluster -> {
                properties.put("hibernate.search.backend.type", ElasticsearchBackendSettings.TYPE_NAME);
                properties.put("hibernate.search.backend.hosts", String.join(",", cluster.hosts()));
                properties.put("hibernate.search.backend.protocol", cluster.protocol());
                if (!cluster.user().isEmpty()) {
                    properties.put("hibernate.search.backend.username", cluster.user());
                    properties.put("hibernate.search.backend.password", cluster.password());
                }
            }
        }
        return properties;
    }
}
