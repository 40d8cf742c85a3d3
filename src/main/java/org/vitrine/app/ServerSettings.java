package org.vitrine.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// The settings that the embedded PostgreSQL is started with. They stand on its command line, so that nothing in the
/// data
/// folder overrules them.
final class ServerSettings {
    /// Without these three a crash can lose what was answered, so they are asked for after every start.
    static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private ServerSettings() {}

    static SequencedMap<String, String> on(int port) {
        SequencedMap<String, String> settings = new LinkedHashMap<>(DURABLE);
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("port", Integer.toString(port));
        settings.put("unix_socket_directories", "");
        settings.put("password_encryption", "scram-sha-256");
        settings.put("max_connections", "60");
        settings.put("shared_buffers", "64MB");
        // two cores: a query beside another helps more than a query in two halves, and /dev/shm is small in containers
        settings.put("max_parallel_workers_per_gather", "0");
        // the packed server has no LLVM
        settings.put("jit", "off");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        return settings;
    }
}
