package org.vitrine.app;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.vitrine.problem.Refusal;

/// No address has a NUL character in it, and PostgreSQL takes none in a text.
class NulCharacters {

    @ServerRequestFilter(preMatching = true)
    void refuse(ContainerRequestContext request, UriInfo uri) {
        String address = uri.getRequestUri().toString();
        if (address.toLowerCase(Locale.ROOT).contains("%00")) {
            throw Refusal.notFound("page", "with a NUL character in its address");
        }
    }
}
