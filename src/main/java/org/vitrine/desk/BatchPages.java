package org.vitrine.desk;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Account;
import org.vitrine.account.Role;
import org.vitrine.problem.Refusal;
import org.vitrine.search.WorkingSearch;
import org.vitrine.text.Language;

/// One change of many records: chosen, looked at before and after, and then made as one act.
@Path("/desk/objects/batch")
@Blocking
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class BatchPages {

    private static final int SHOWN = 100;

    private final SignedIn signedIn;
    private final WorkingSearch search;
    private final BatchEdits edits;
    private final SheetColumns columns;
    private final SheetRows rows;
    private final Changed changed;
    private final Frames frames;

    BatchPages(
            SignedIn signedIn,
            WorkingSearch search,
            BatchEdits edits,
            SheetColumns columns,
            SheetRows rows,
            Changed changed,
            Frames frames) {
        this.signedIn = signedIn;
        this.search = search;
        this.edits = edits;
        this.columns = columns;
        this.rows = rows;
        this.changed = changed;
        this.frames = frames;
    }

    /// What is chosen, and what it would do.
    ///
    /// @param preview null before the first look
    public record View(
            List<UUID> ids,
            int count,
            List<FormView.Option> fields,
            List<FormView.Option> operations,
            String value,
            String sought,
            String state,
            @Nullable Preview preview) {}

    /// @param seen what the look was at; a save of somebody else in between shows by it
    public record Preview(
            List<SheetPages.Part> parts,
            int records,
            int more,
            List<SheetPages.ListLine> inTheWay,
            boolean saves,
            String seen,
            @Nullable String notice) {}

    @POST
    public TemplateInstance choose(
            @FormParam("id") List<UUID> ids,
            @FormParam("all") @DefaultValue("") String all,
            @FormParam("state") @DefaultValue("") String state) {
        Account who = signedIn.needs(Role.CATALOGUER);
        List<UUID> records = all.equals("true") ? found(state) : distinct(ids);
        return page(who, records, new BatchEdits.Edit("", BatchEdits.Operation.SET, "", ""), state, null);
    }

    private List<UUID> found(String state) {
        List<UUID> found = search.all(ListAddress.parse(state).query(), SheetDesk.MOST_RECORDS + 1);
        if (found.size() > SheetDesk.MOST_RECORDS) {
            throw Refusal.conflict(
                    "too-many-records",
                    "At most " + SheetDesk.MOST_RECORDS + " records can be changed at once; narrow the list");
        }
        return found;
    }

    @POST
    @Path("preview")
    public TemplateInstance preview(
            @FormParam("id") List<UUID> ids,
            @FormParam("ids") @DefaultValue("") String more,
            @FormParam("field") @DefaultValue("") String field,
            @FormParam("operation") @DefaultValue("") String operation,
            @FormParam("value") @DefaultValue("") String value,
            @FormParam("sought") @DefaultValue("") String sought,
            @FormParam("state") @DefaultValue("") String state) {
        Account who = signedIn.needs(Role.CATALOGUER);
        BatchEdits.Edit edit = edit(field, operation, value, sought);
        List<UUID> records = distinct(together(ids, more));
        return page(who, records, edit, state, preview(edits.changed(records, edit, who), null, who));
    }

    @POST
    @Path("apply")
    public Response apply(
            @FormParam("id") List<UUID> ids,
            @FormParam("ids") @DefaultValue("") String more,
            @FormParam("field") @DefaultValue("") String field,
            @FormParam("operation") @DefaultValue("") String operation,
            @FormParam("value") @DefaultValue("") String value,
            @FormParam("sought") @DefaultValue("") String sought,
            @FormParam("state") @DefaultValue("") String state,
            @FormParam("seen") @DefaultValue("") String seen) {
        Account who = signedIn.needs(Role.CATALOGUER);
        BatchEdits.Edit edit = edit(field, operation, value, sought);
        List<UUID> records = distinct(together(ids, more));
        List<SheetDesk.Lying> touched = edits.changed(records, edit, who);
        Preview preview = preview(touched, null, who);
        if (!preview.seen().equals(seen) || !preview.saves()) {
            String notice = preview.seen().equals(seen) ? null : frames.word(who.language(), "batchStale");
            return Response.status(409)
                    .entity(page(who, records, edit, state, preview(touched, notice, who)))
                    .build();
        }
        edits.save(touched, who, reason(edit, who.language()));
        String address = ListAddress.parse(state).address();
        return Response.seeOther(URI.create(address + (address.contains("?") ? "&" : "?") + "done=edited"))
                .build();
    }

    private BatchEdits.Edit edit(String field, String operation, String value, String sought) {
        if (columns.find(field).isEmpty()) {
            throw Refusal.notFound("field for many records", field);
        }
        BatchEdits.Operation found = Arrays.stream(BatchEdits.Operation.values())
                .filter(one -> one.name().equals(operation))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("operation", operation));
        return new BatchEdits.Edit(field, found, value, sought);
    }

    private String reason(BatchEdits.Edit edit, Language language) {
        return frames.word(language, "operation." + edit.operation()) + ": "
                + columns.find(edit.field())
                        .map(column -> columns.label(column, language))
                        .orElse(edit.field());
    }

    private Preview preview(List<SheetDesk.Lying> touched, @Nullable String notice, Account who) {
        Language language = who.language();
        List<SheetPages.ListLine> inTheWay = touched.stream()
                .flatMap(one -> rows.errors(one, language).stream())
                .toList();
        return new Preview(
                touched.stream()
                        .limit(SHOWN)
                        .map(one -> new SheetPages.Part(
                                one.object().id(),
                                one.saved().get("identity.number"),
                                changed.lines(one.saved(), one.fields(), language)))
                        .toList(),
                touched.size(),
                Math.max(0, touched.size() - SHOWN),
                inTheWay,
                !touched.isEmpty() && inTheWay.isEmpty(),
                BatchEdits.seen(touched),
                notice);
    }

    private TemplateInstance page(
            Account who, List<UUID> ids, BatchEdits.Edit edit, String state, @Nullable Preview preview) {
        Language language = who.language();
        return Templates.batch(
                frames.of(who, "objects", frames.word(language, "editChosen")),
                new View(
                        ids,
                        ids.size(),
                        columns.all().stream()
                                .map(column -> new FormView.Option(
                                        column.path(),
                                        columns.label(column, language),
                                        column.path().equals(edit.field())))
                                .toList(),
                        Arrays.stream(BatchEdits.Operation.values())
                                .map(one -> new FormView.Option(
                                        one.name(), frames.word(language, "operation." + one), one == edit.operation()))
                                .toList(),
                        edit.value(),
                        edit.sought(),
                        ListAddress.parse(state).queryString(),
                        preview));
    }

    /// A page of thousands sends its records as one field: a form may have no more than so many.
    private static List<UUID> together(List<UUID> ids, String more) {
        return Stream.concat(ids.stream(), Stream.of(more.strip().split("\\s+")).flatMap(id -> Names.id(id).stream()))
                .toList();
    }

    private static List<UUID> distinct(List<UUID> ids) {
        List<UUID> distinct = ids.stream().filter(Objects::nonNull).distinct().toList();
        if (distinct.size() > SheetDesk.MOST_RECORDS) {
            throw Refusal.conflict(
                    "too-many-records", "At most " + SheetDesk.MOST_RECORDS + " records can be changed at once");
        }
        return distinct;
    }
}
