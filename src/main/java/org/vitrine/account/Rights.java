package org.vitrine.account;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Looks up what the present request needs.
@Singleton
public class Rights {

    private final RightsTable table = RightsTable.load();
    private final Map<Method, Optional<Right>> found = new ConcurrentHashMap<>();

    /// Empty when the endpoint is missing in the table, and so refused to everybody.
    public Optional<Right> neededBy(ResourceInfo resource) {
        return found.computeIfAbsent(
                resource.getResourceMethod(),
                method -> Endpoint.of(resource.getResourceClass(), method).flatMap(table::find));
    }
}
