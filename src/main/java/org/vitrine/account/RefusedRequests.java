package org.vitrine.account;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.vitrine.audit.AuditAction;
import org.vitrine.audit.AuditEvent;
import org.vitrine.problem.Failure;

/// Remembers what was refused because of who or what asked: another site, a right that is missing, a form that was sent
/// again on an old version.
@ApplicationScoped
public class RefusedRequests {

    private static final Logger LOG = Logger.getLogger(RefusedRequests.class);

    private final RoutingContext request;
    private final Caller caller;
    private final FrequentEvents frequent;

    /// @param request whichever is being answered
    RefusedRequests(RoutingContext request, Caller caller, FrequentEvents frequent) {
        this.request = request;
        this.caller = caller;
        this.frequent = frequent;
    }

    /// Tells the audit log when it is such a refusal, and never fails: the refusal has to be answered.
    public void tell(Failure failure) {
        boolean told = failure instanceof Failure.Forbidden
                || (failure instanceof Failure.Conflict(var rule, var _)
                        && (rule.equals("stale-version") || rule.equals("last-administrator")));
        if (!told) {
            return;
        }
        // a link's token opens something, and so is not written down
        String path = request.request().path().replaceAll("(/desk/welcome/)[^/]+", "$1…");
        try {
            frequent.tell(new AuditEvent(
                    AuditAction.REFUSED,
                    caller.find().map(Account::id).orElse(null),
                    caller.find().map(Account::userName).orElse(""),
                    null,
                    request.request().method() + " " + path + ": " + failure.summary()));
        } catch (RuntimeException e) {
            LOG.error("A refusal could not be written into the audit log", e);
        }
    }
}
