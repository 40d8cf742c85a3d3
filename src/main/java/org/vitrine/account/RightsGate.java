package org.vitrine.account;

import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;

/// Stands before every resource and lets nobody pass without the right that the table asks for. What is not in the
/// table is refused to everybody.
class RightsGate {

    private static final Logger LOG = Logger.getLogger(RightsGate.class);

    @Inject
    Rights rights;

    @Inject
    Caller caller;

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    void pass(ResourceInfo resource) {
        caller.needs(rights.neededBy(resource).orElseThrow(() -> missing(resource)));
    }

    private static Refusal missing(ResourceInfo resource) {
        LOG.errorf("%s is not in rights.table", resource.getResourceMethod());
        return new Refusal(new Failure.Forbidden("Nobody may do this: it has no row in the table of rights"));
    }
}
