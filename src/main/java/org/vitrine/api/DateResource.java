package org.vitrine.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.vitrine.dating.Dates;
import org.vitrine.dating.Edtf;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.dating.Reading;
import org.vitrine.problem.Refusal;
import org.vitrine.problem.Violation;
import org.vitrine.text.Language;
import org.vitrine.text.RecordJson;

/// `/api/dates`: dates as people write them, understood.
@Path("/api/dates")
@Produces(MediaType.APPLICATION_JSON)
public class DateResource {

    private static final String A_DAY = "public, max-age=86400";

    private final Asker asker;
    private final Spoken spoken;

    DateResource(Asker asker, Spoken spoken) {
        this.asker = asker;
        this.spoken = spoken;
    }

    /// @param calendar gregorian or juche: the one that the source counted years in
    /// @param eraYear first Juche year that was written; null for none
    /// @param edtf null while two years disagree
    /// @param earliest first day it can mean, ISO 8601; null for an open or unknown start
    /// @param latest last day it can mean, ISO 8601; null for an open or unknown end
    /// @param level of EDTF, 0 to 2; null without EDTF
    /// @param check agrees, disagrees or single
    /// @param readings EDTF of each reading when two years disagree
    public record Understood(
            String asWritten,
            String calendar,
            @Nullable Integer eraYear,
            @Nullable String edtf,
            @Nullable String earliest,
            @Nullable String latest,
            @Nullable Integer level,
            String check,
            List<String> readings,
            List<Violation> warnings) {}

    @GET
    @Path("parse")
    @Operation(summary = "Understand a date", description = """
                    Reads a date as people write it in English, Korean or Russian, in Gregorian or Juche years, or EDTF
                    (ISO 8601-2) of levels 0 to 2; up to 500 characters. earliest and latest are days of the proleptic
                    Gregorian calendar, ISO 8601: years 0000 to 9999 have four digits, later ones a plus sign and all
                    their digits (+12345-01-01), earlier ones a minus sign; year 0000 is the year before 0001. They are
                    null where the start or end is open or unknown. Messages follow Accept-Language (en, ko, ru).""")
    @APIResponse(
            responseCode = "200",
            description = "A date",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Understood.class),
                            examples = @ExampleObject(name = "Juche", value = """
                                                    {"asWritten":"April 14 Juche 76 (1987)","calendar":"juche",
                                                     "eraYear":76,"edtf":"1987-04-14","earliest":"1987-04-14",
                                                     "latest":"1987-04-14","level":0,"check":"agrees","readings":[],
                                                     "warnings":[]}""")))
    @APIResponse(
            responseCode = "422",
            description = "No date, with every reason (RFC 9457)",
            content = @Content(mediaType = "application/problem+json"))
    public Response parse(
            @Parameter(description = "The date as written", example = "April 14 Juche 76 (1987)")
                    @QueryParam("text")
                    @Nullable
                    String text,
            @Parameter(description = "edtf to take EDTF alone", example = "edtf") @QueryParam("form") @Nullable
                    String form) {
        Language language = asker.language();
        List<Violation> wrong = new ArrayList<>();
        if (text == null) {
            wrong.add(Violation.error("required", "text", "“text” is needed", "text"));
        }
        if (form != null && !form.equals("edtf")) {
            wrong.add(Violation.error("choice", "form", "“" + form + "” is none of the possible values", form));
        }
        if (text == null || !wrong.isEmpty()) {
            throw Refusal.invalid(spoken.in(language, wrong));
        }
        return switch (form == null ? Dates.parse(text) : Dates.parseEdtf(text)) {
            case Reading.Understood(var date, var warnings) ->
                Response.ok(RecordJson.write(understood(
                                date,
                                warnings.stream()
                                        .map(one -> new Violation(
                                                Violation.Severity.WARNING,
                                                one.code(),
                                                "text",
                                                one.message(),
                                                one.args()))
                                        .toList(),
                                language)))
                        .header("Cache-Control", A_DAY)
                        .build();
            case Reading.NotADate(var _, var reasons) ->
                throw Refusal.invalid(spoken.in(
                        language,
                        reasons.stream()
                                .map(one -> new Violation(
                                        Violation.Severity.ERROR, one.code(), "text", one.message(), one.args()))
                                .toList()));
        };
    }

    private Understood understood(HistoricalDate date, List<Violation> warnings, Language language) {
        String edtf = date.edtf();
        return new Understood(
                date.asWritten(),
                date.calendar().name().toLowerCase(Locale.ROOT),
                date.eraYear(),
                edtf,
                date.earliest() == null ? null : date.earliest().toString(),
                date.latest() == null ? null : date.latest().toString(),
                edtf == null ? null : Edtf.parse(edtf).level(),
                date.check().name().toLowerCase(Locale.ROOT),
                date.readings(),
                spoken.in(language, warnings));
    }
}
