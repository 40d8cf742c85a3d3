package org.vitrine.desk;

import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.vitrine.account.Role;
import org.vitrine.catalogue.CollectionObjects;

/// Events that a record tells, to be chosen from by another that has a part in one.
@Path("/desk/objects/{id}/events")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
public class EventPages {

    private final SignedIn signedIn;
    private final CollectionObjects objects;
    private final FormSupplies supplies;

    EventPages(SignedIn signedIn, CollectionObjects objects, FormSupplies supplies) {
        this.signedIn = signedIn;
        this.objects = objects;
        this.supplies = supplies;
    }

    /// @throws org.vitrine.problem.Refusal not found
    @GET
    @Transactional
    public List<FormView.Option> events(@PathParam("id") UUID id) {
        return supplies.events(objects.get(id), signedIn.needs(Role.READER));
    }
}
