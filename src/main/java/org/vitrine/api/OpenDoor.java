package org.vitrine.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Lets pages of other sites read what is answered below `/api`: it is public, and no cookie opens more of it.
class OpenDoor {

    @ServerResponseFilter
    void open(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getUriInfo().getPath().startsWith("/api/")) {
            response.getHeaders().putSingle("Access-Control-Allow-Origin", "*");
            response.getHeaders().putSingle("Vary", "Accept-Language");
        }
    }
}
