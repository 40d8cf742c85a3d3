package org.vitrine.account;

import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import org.vitrine.audit.AuditAction;
import org.vitrine.audit.AuditEvent;
import org.vitrine.audit.AuditLog;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;

/// Stands before every resource and lets nobody pass without the right that the table asks for. What is not in the
/// table is refused to everybody.
class RightsGate {

    private static final int FIRST_ERROR = 400;
    private static final Logger LOG = Logger.getLogger(RightsGate.class);

    @Inject
    Rights rights;

    @Inject
    Caller caller;

    @Inject
    AccessTokens tokens;

    @Inject
    AuditLog audit;

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    void pass(ContainerRequestContext request, ResourceInfo resource) {
        Right right = rights.neededBy(resource).orElseThrow(() -> missing(resource));
        if (right != Right.ANYONE && caller.find().isEmpty()) {
            Bearer.in(request.getHeaderString(HttpHeaders.AUTHORIZATION)).ifPresent(this::signIn);
        }
        caller.needs(right);
    }

    private void signIn(String token) {
        AccessTokens.Used used = tokens.use(token)
                .orElseThrow(() -> new Refusal(
                        new Failure.Unauthenticated("This token was revoked, has expired or never was one")));
        caller.sends(used.account(), used.scopes());
    }

    /// Whatever hands out working records as a file is written down once it was handed out.
    @ServerResponseFilter
    void remember(ContainerRequestContext request, ContainerResponseContext response, @Nullable ResourceInfo resource) {
        // there is none where nothing was found to answer
        boolean export = resource != null
                && resource.getResourceMethod() != null
                && rights.neededBy(resource).filter(Right.EXPORT::equals).isPresent();
        if (export && response.getStatus() < FIRST_ERROR) {
            caller.find()
                    .ifPresent(who -> audit.write(new AuditEvent(
                            AuditAction.EXPORTED,
                            who.id(),
                            who.userName(),
                            null,
                            request.getUriInfo().getRequestUri().getRawPath()
                                    + (who.mayReadPrivate() ? ", with private fields" : ""))));
        }
    }

    private static Refusal missing(ResourceInfo resource) {
        LOG.errorf("%s is not in rights.table", resource.getResourceMethod());
        return new Refusal(new Failure.Forbidden("Nobody may do this: it has no row in the table of rights"));
    }
}
