package org.vitrine.desk;

import io.quarkus.qute.TemplateInstance;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Account;
import org.vitrine.account.Role;
import org.vitrine.catalogue.Cloning;
import org.vitrine.catalogue.CollectionObject;
import org.vitrine.catalogue.CollectionObjects;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.NumberSeries;
import org.vitrine.catalogue.ProfilesInForce;
import org.vitrine.catalogue.RecordTemplates;
import org.vitrine.form.Fields;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.profile.Profile;
import org.vitrine.text.Language;

/// What a record can be used for again: copies with numbers that count up, a template, and values that stick for the
/// next records of its kind.
@Path("/desk")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ReusePages {

    // what is of the one thing only
    private static final Set<String> LEFT_AT_FIRST =
            Set.of("pictures", "otherNumbers", "assertions", "locations", "acquisitions", "notes");

    private final SignedIn signedIn;
    private final CollectionObjects objects;
    private final Cloning cloning;
    private final RecordTemplates templates;
    private final ProfilesInForce profiles;
    private final FieldWords fieldWords;
    private final ViolationWords violationWords;
    private final Lines lines;
    private final Frames frames;

    ReusePages(
            SignedIn signedIn,
            CollectionObjects objects,
            Cloning cloning,
            RecordTemplates templates,
            ProfilesInForce profiles,
            FieldWords fieldWords,
            ViolationWords violationWords,
            Lines lines,
            Frames frames) {
        this.signedIn = signedIn;
        this.objects = objects;
        this.cloning = cloning;
        this.templates = templates;
        this.profiles = profiles;
        this.fieldWords = fieldWords;
        this.violationWords = violationWords;
        this.lines = lines;
        this.frames = frames;
    }

    /// @param parts of the number that can count
    /// @param numbers null before the first look
    /// @param makes nothing stands in the way
    public record View(
            UUID id,
            String number,
            String kind,
            String first,
            List<FormView.Option> parts,
            int count,
            int most,
            List<SectionView> sections,
            @Nullable List<NumberView> numbers,
            boolean makes,
            List<String> errors,
            @Nullable String notice) {}

    public record SectionView(String label, List<FormView.Option> fields) {}

    public record NumberView(String number, String problem) {}

    public record TemplateLine(
            UUID id, String kind, String kindLabel, String name, String owner, List<String> fields) {}

    public record TemplateList(List<TemplateLine> templates, List<TemplateLine> sticking) {}

    @GET
    @Path("objects/{id}/reuse")
    public TemplateInstance reuse(@PathParam("id") UUID id) {
        Account who = signedIn.needs(Role.CATALOGUER);
        CollectionObject original = objects.get(id);
        String number = original.number().value();
        String first =
                NumberSeries.usual(number).flatMap(series -> series.plus(1)).orElse(number);
        Set<String> carried = new HashSet<>(Description.FORM.shape().keys());
        carried.removeAll(LEFT_AT_FIRST);
        return page(who, original, new Cloning.Plan(first, usualPart(first), 1, carried), null, List.of(), null);
    }

    private static int usualPart(String number) {
        return NumberSeries.usual(number)
                .map(series -> NumberSeries.of(number).indexOf(series))
                .orElse(0);
    }

    @POST
    @Path("objects/{id}/clone/preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response preview(
            @PathParam("id") UUID id,
            @FormParam("first") @DefaultValue("") String first,
            @FormParam("part") @DefaultValue("") String part,
            @FormParam("count") @DefaultValue("") String count,
            @FormParam("carry") List<String> carry) {
        Account who = signedIn.needs(Role.CATALOGUER);
        CollectionObject original = objects.get(id);
        Cloning.Plan plan = plan(first, part, count, carry);
        try {
            return Response.ok(page(who, original, plan, cloning.numbers(plan), List.of(), null))
                    .build();
        } catch (Refusal refusal) {
            return refused(refusal, who, original, plan);
        }
    }

    @POST
    @Path("objects/{id}/clone")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(
            @PathParam("id") UUID id,
            @FormParam("first") @DefaultValue("") String first,
            @FormParam("part") @DefaultValue("") String part,
            @FormParam("count") @DefaultValue("") String count,
            @FormParam("carry") List<String> carry) {
        Account who = signedIn.needs(Role.CATALOGUER);
        CollectionObject original = objects.get(id);
        Cloning.Plan plan = plan(first, part, count, carry);
        try {
            cloning.make(
                    original,
                    plan,
                    who.author(),
                    frames.word(who.language(), "clonedFrom", original.number().value()));
        } catch (Refusal refusal) {
            return refused(refusal, who, original, plan);
        }
        return Response.seeOther(URI.create("/desk/objects?done=cloned")).build();
    }

    private Response refused(Refusal refusal, Account who, CollectionObject original, Cloning.Plan plan) {
        if (!(refusal.failure() instanceof Failure.Invalid(var violations))) {
            throw refusal;
        }
        return Response.status(422)
                .entity(page(who, original, plan, numbers(plan), violations, null))
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }

    private @Nullable List<Cloning.Planned> numbers(Cloning.Plan plan) {
        try {
            return cloning.numbers(plan);
        } catch (Refusal refusal) {
            return null;
        }
    }

    private static Cloning.Plan plan(String first, String part, String count, List<String> carry) {
        return new Cloning.Plan(
                first.strip(),
                part.matches("\\d{1,3}") ? Integer.parseInt(part) : usualPart(first.strip()),
                count.strip().matches("\\d{1,6}") ? Integer.parseInt(count.strip()) : 0,
                new HashSet<>(carry));
    }

    @POST
    @Path("objects/{id}/template")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response template(
            @PathParam("id") UUID id,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("shared") @DefaultValue("") String shared,
            @FormParam("carry") List<String> carry) {
        Account who = signedIn.needs(Role.CATALOGUER);
        CollectionObject original = objects.get(id);
        templates.keep(who, original.kind(), name, shared.equals("true"), carried(original, carry));
        return Response.seeOther(URI.create("/desk/templates")).build();
    }

    /// Lets the chosen fields stick for one's next records of this kind.
    @POST
    @Path("objects/{id}/stick")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response stick(@PathParam("id") UUID id, @FormParam("carry") List<String> carry) {
        Account who = signedIn.needs(Role.CATALOGUER);
        CollectionObject original = objects.get(id);
        templates.stick(who, original.kind(), carried(original, carry));
        return Response.seeOther(URI.create("/desk/templates")).build();
    }

    /// Never what identifies the one record.
    private static Fields carried(CollectionObject original, List<String> carry) {
        Fields all = Cloning.carried(Description.FORM.write(original.description()), new HashSet<>(carry));
        var values = new java.util.LinkedHashMap<>(all.values());
        values.keySet().removeIf(path -> path.startsWith("identity."));
        return new Fields(values);
    }

    @GET
    @Path("templates")
    public TemplateInstance list() {
        Account who = signedIn.needs(Role.CATALOGUER);
        Language language = who.language();
        List<TemplateLine> sticking = profiles.current().all().stream()
                .flatMap(profile -> templates.sticking(who, profile.kind()).stream())
                .map(template -> line(template, language))
                .toList();
        return Templates.templates(
                frames.of(who, "objects", frames.word(language, "templates")),
                new TemplateList(
                        templates.of(who).stream()
                                .map(template -> line(template, language))
                                .toList(),
                        sticking));
    }

    private TemplateLine line(RecordTemplates.Template template, Language language) {
        return new TemplateLine(
                template.id(),
                template.kind(),
                lines.kind(template.kind(), language),
                template.name(),
                template.owner(),
                template.fields().values().keySet().stream()
                        .map(path -> path.split("\\.", 2)[0])
                        .distinct()
                        .map(field -> fieldWords.label(field, language))
                        .toList());
    }

    @POST
    @Path("templates/{id}/forget")
    public Response forget(@PathParam("id") UUID id) {
        templates.forget(signedIn.needs(Role.CATALOGUER), id);
        return Response.seeOther(URI.create("/desk/templates")).build();
    }

    private TemplateInstance page(
            Account who,
            CollectionObject original,
            Cloning.Plan plan,
            @Nullable List<Cloning.Planned> numbers,
            List<Violation> violations,
            @Nullable String notice) {
        Language language = who.language();
        Fields fields = Description.FORM.write(original.description());
        List<FormView.Option> parts = new ArrayList<>();
        List<NumberSeries> series = NumberSeries.of(plan.first());
        for (int i = 0; i < series.size(); i++) {
            NumberSeries part = series.get(i);
            parts.add(new FormView.Option(
                    Integer.toString(i), part.before() + "[" + part.counted() + "]" + part.after(), i == plan.part()));
        }
        return Templates.reuse(
                frames.of(who, "objects", original.number().value()),
                new View(
                        original.id(),
                        original.number().value(),
                        lines.kind(original.kind(), language),
                        plan.first(),
                        parts,
                        plan.count(),
                        Cloning.MOST,
                        sections(original, plan, fields, language),
                        numbers == null
                                ? null
                                : numbers.stream()
                                        .map(one -> new NumberView(
                                                one.number(),
                                                one.problem().isEmpty()
                                                        ? ""
                                                        : frames.word(language, "clone." + one.problem())))
                                        .toList(),
                        numbers != null
                                && numbers.stream()
                                        .allMatch(one -> one.problem().isEmpty()),
                        violations.stream()
                                .map(violation -> violationWords.in(language, violation))
                                .distinct()
                                .limit(20)
                                .toList(),
                        notice));
    }

    private List<SectionView> sections(CollectionObject original, Cloning.Plan plan, Fields fields, Language language) {
        Set<String> filled = new HashSet<>();
        fields.values().keySet().forEach(path -> filled.add(path.split("\\.", 2)[0]));
        return profiles.current().get(original.kind()).sections().stream()
                .map(section -> new SectionView(
                        section.labels().in(language),
                        section.fields().stream()
                                .map(Profile.Use::field)
                                .filter(field -> !field.equals("identity") && filled.contains(field))
                                .map(field -> new FormView.Option(
                                        field,
                                        fieldWords.label(field, language),
                                        plan.carried().contains(field)))
                                .toList()))
                .filter(section -> !section.fields().isEmpty())
                .toList();
    }
}
