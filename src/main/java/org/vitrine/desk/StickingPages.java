package org.vitrine.desk;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vitrine.account.Account;
import org.vitrine.account.Role;
import org.vitrine.catalogue.Cloning;
import org.vitrine.catalogue.ProfilesInForce;
import org.vitrine.catalogue.RecordTemplates;
import org.vitrine.form.Fields;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;

/// Single fields that a person's next records of a kind start with, chosen beside the field while it is filled in.
@Path("/desk/sticking")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
public class StickingPages {

    /// What tells one record from another cannot be in all of them.
    private static final Set<String> NEVER = Set.of("identity", "titles", "pictures", "assertions", "otherNumbers");

    private final SignedIn signedIn;
    private final RecordTemplates templates;
    private final ProfilesInForce profiles;

    StickingPages(SignedIn signedIn, RecordTemplates templates, ProfilesInForce profiles) {
        this.signedIn = signedIn;
        this.templates = templates;
        this.profiles = profiles;
    }

    /// @param sticking fields that stick
    /// @param never fields that cannot
    public record State(List<String> sticking, Set<String> never) {}

    @GET
    @Path("{kind}")
    public State state(@PathParam("kind") String kind) {
        return state(signedIn.needs(Role.CATALOGUER), kind);
    }

    /// Lets a field stick as the form has it, or lets go of one that sticks.
    @POST
    @Path("{kind}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public State turn(
            @PathParam("kind") String kind,
            @FormParam("_stick") @DefaultValue("") String field,
            MultivaluedMap<String, String> form) {
        Account who = signedIn.needs(Role.CATALOGUER);
        boolean known = profiles.current().get(kind).uses().stream()
                .anyMatch(use -> use.field().equals(field));
        if (!known || NEVER.contains(field)) {
            throw Refusal.invalid(
                    List.of(Violation.error("unknown-field", field, "The field “" + field + "” cannot stick", field)));
        }
        Map<String, String> values = new LinkedHashMap<>(sticking(who, kind).values());
        boolean sticks = values.keySet().removeIf(path -> path.equals(field) || path.startsWith(field + "."));
        if (!sticks) {
            values.putAll(
                    Cloning.carried(FormData.of(form).fields(), Set.of(field)).values());
        }
        templates.stick(who, kind, new Fields(values));
        return state(who, kind);
    }

    private State state(Account who, String kind) {
        profiles.current().get(kind);
        return new State(
                sticking(who, kind).values().keySet().stream()
                        .map(path -> path.split("\\.", 2)[0])
                        .distinct()
                        .toList(),
                NEVER);
    }

    private Fields sticking(Account who, String kind) {
        return templates
                .sticking(who, kind)
                .map(RecordTemplates.Template::fields)
                .orElseGet(() -> new Fields(Map.of()));
    }
}
