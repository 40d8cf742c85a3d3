package org.vitrine.desk;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Account;
import org.vitrine.account.Role;
import org.vitrine.form.Shape;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.search.WorkingHits;
import org.vitrine.search.WorkingSearch;
import org.vitrine.text.Language;
import org.vitrine.text.PlainText;

/// A working list as a sheet: typed into cell by cell, kept as it is typed, looked at and saved as one act.
@Path("/desk/objects/sheet")
@Blocking
public class SheetPages {

    private final SignedIn signedIn;
    private final WorkingSearch search;
    private final SheetDesk desk;
    private final SheetColumns columns;
    private final SheetRows rows;
    private final Changed changed;
    private final Frames frames;

    SheetPages(
            SignedIn signedIn,
            WorkingSearch search,
            SheetDesk desk,
            SheetColumns columns,
            SheetRows rows,
            Changed changed,
            Frames frames) {
        this.signedIn = signedIn;
        this.search = search;
        this.desk = desk;
        this.columns = columns;
        this.rows = rows;
        this.changed = changed;
        this.frames = frames;
    }

    /// Cells as a browser sends them.
    public record Sent(@Nullable List<SheetDesk.@Nullable Typed> cells) {}

    /// @param errors of the whole record, in words
    public record Kept(UUID record, List<SheetView.Cell> cells, List<String> errors, boolean conflict) {}

    /// What saving would change, and what stands in its way.
    public record Preview(
            List<Part> parts, int records, List<ListLine> inTheWay, List<ConflictLine> conflicts, boolean saves) {}

    public record Part(UUID id, String number, List<Changed.Line> changes) {}

    public record ListLine(String number, String field, String message) {}

    public record ConflictLine(UUID id, String number, String field, String before, String mine, String theirs) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance sheet(@Context UriInfo uri, @QueryParam("field") List<String> paths) {
        Account who = signedIn.needs(Role.READER);
        Language language = who.language();
        ListAddress list = ListAddress.parse(uri.getQueryParameters());
        List<SheetColumn> chosen = columns.chosen(paths);
        WorkingHits hits = search.list(list.query());
        List<SheetView.Row> shown = rows.of(desk.lying(hits.records(), who), chosen, language);
        String fields = paths.stream()
                .map(path -> "field=" + URLEncoder.encode(path, StandardCharsets.UTF_8))
                .reduce("", (all, one) -> all + "&" + one);
        SheetView view = new SheetView(
                String.format(language.locale(), "%,d", hits.total()),
                list.address(),
                chosen.stream()
                        .map(column -> new SheetView.Head(
                                column.path(),
                                columns.label(column, language),
                                columns.words(column, language),
                                column.value().type() == Shape.Value.Type.REFERENCE))
                        .toList(),
                shown,
                columns.all().stream()
                        .map(column -> new FormView.Option(
                                column.path(), columns.label(column, language), chosen.contains(column)))
                        .toList(),
                list.at(null).pairs(java.util.Set.of()),
                hits.previous() == null ? null : page(list.at(hits.previous()), fields),
                hits.next() == null ? null : page(list.at(hits.next()), fields),
                SheetDesk.MOST_CELLS,
                who.role().mayDoWhat(Role.CATALOGUER));
        return Templates.sheet(frames.of(who, "objects", frames.word(language, "asSheet")), view);
    }

    private static String page(ListAddress list, String fields) {
        String address = list.below("/desk/objects/sheet");
        return address.contains("?")
                ? address + fields
                : address + "?" + fields.substring(Math.min(1, fields.length()));
    }

    @POST
    @Path("cells")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public List<Kept> keep(@Nullable Sent sent) {
        Account who = signedIn.needs(Role.CATALOGUER);
        List<SheetDesk.@Nullable Typed> cells = sent == null || sent.cells() == null ? List.of() : sent.cells();
        for (SheetDesk.Typed cell : cells) {
            if (cell == null || cell.record() == null || cell.column() == null || cell.text() == null) {
                throw Refusal.invalid(
                        List.of(Violation.error("malformed", "", "A cell has a record, a column and a text")));
            }
        }
        List<SheetDesk.Typed> typed = cells.stream().filter(Objects::nonNull).toList();
        List<SheetDesk.Lying> lying = desk.keep(typed, who);
        List<SheetColumn> touched =
                columns.chosen(typed.stream().map(SheetDesk.Typed::column).toList());
        return rows.of(lying, touched, who.language()).stream()
                .map(row -> new Kept(row.id(), row.cells(), row.errors(), row.conflict()))
                .toList();
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance preview(@FormParam("id") List<UUID> ids) {
        Account who = signedIn.needs(Role.CATALOGUER);
        return Templates.sheetPreview(preview(desk.lying(distinct(ids), who), who.language()), words(who));
    }

    private Preview preview(List<SheetDesk.Lying> all, Language language) {
        List<SheetDesk.Lying> touched =
                all.stream().filter(SheetDesk.Lying::isChanged).toList();
        List<ListLine> inTheWay = touched.stream()
                .flatMap(one -> rows.errors(one, language).stream())
                .toList();
        List<ConflictLine> conflicts = touched.stream()
                .flatMap(one -> rows.conflicts(one, language).stream())
                .toList();
        return new Preview(
                touched.stream()
                        .map(one -> new Part(
                                one.object().id(),
                                one.saved().get("identity.number"),
                                changed.lines(one.saved(), one.fields(), language)))
                        .toList(),
                touched.size(),
                inTheWay,
                conflicts,
                !touched.isEmpty() && inTheWay.isEmpty() && conflicts.isEmpty());
    }

    /// Saves all of it or none; what stands in the way is shown, and everything typed is still there.
    @POST
    @Path("save")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response save(@FormParam("id") List<UUID> ids, @FormParam("reason") @DefaultValue("") String reason) {
        Account who = signedIn.needs(Role.CATALOGUER);
        List<UUID> records = distinct(ids);
        String why = PlainText.clean(reason);
        SheetDesk.Outcome outcome =
                desk.save(records, who, why.isEmpty() ? frames.word(who.language(), "sheetReason") : why);
        if (outcome.inTheWay().isEmpty()) {
            search.awaitSaved();
            return Response.noContent().build();
        }
        return Response.status(409)
                .entity(Templates.sheetPreview(preview(desk.lying(records, who), who.language()), words(who)))
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }

    @POST
    @Path("discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response discard(@FormParam("id") List<UUID> ids) {
        desk.discard(distinct(ids), signedIn.needs(Role.CATALOGUER));
        return Response.noContent().build();
    }

    /// Settles what two people changed differently in a record.
    @POST
    @Path("settle")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response settle(@FormParam("id") UUID id, @FormParam("take") @DefaultValue("") String take) {
        Account who = signedIn.needs(Role.CATALOGUER);
        if (!take.equals("mine") && !take.equals("theirs")) {
            throw Refusal.invalid(List.of(Violation.error("choice", "take", "Mine or theirs is expected", take)));
        }
        desk.settle(id, take.equals("mine"), who);
        return Response.noContent().build();
    }

    private java.util.Map<String, String> words(Account who) {
        return frames.of(who, "objects", "").w();
    }

    private static List<UUID> distinct(List<UUID> ids) {
        return ids.stream().filter(Objects::nonNull).distinct().toList();
    }
}
