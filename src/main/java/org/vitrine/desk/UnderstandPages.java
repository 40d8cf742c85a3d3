package org.vitrine.desk;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Role;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.DimensionText;
import org.vitrine.dating.DateText;
import org.vitrine.dating.Dates;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.dating.Reading;
import org.vitrine.problem.Violation;
import org.vitrine.provenance.ChainText;
import org.vitrine.text.Language;
import org.vitrine.text.PlainText;
import org.vitrine.vocabulary.Vocabularies;

/// Says at once how what is typed is understood.
@Path("/desk/understand")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
public class UnderstandPages {

    private final SignedIn signedIn;
    private final ViolationWords words;
    private final Frames frames;
    private final Chains chains;
    private final Vocabularies vocabularies;

    UnderstandPages(SignedIn signedIn, ViolationWords words, Frames frames, Chains chains, Vocabularies vocabularies) {
        this.signedIn = signedIn;
        this.words = words;
        this.frames = frames;
        this.chains = chains;
        this.vocabularies = vocabularies;
    }

    /// @param good whether it is a date without contradiction
    /// @param text the date in the archivist's language, or what is wrong
    /// @param edtf null when there is none
    public record Understood(
            boolean good, String text, @Nullable String edtf) {}

    @GET
    @Path("date")
    public Understood date(@QueryParam("text") @DefaultValue("") String text) {
        Language language = signedIn.needs(Role.READER).language();
        return switch (Dates.parse(text)) {
            case Reading.Understood(var date, var warnings) ->
                date.resolved()
                        ? good(
                                date,
                                warnings.stream()
                                        .map(warning -> warning(warning, language))
                                        .toList(),
                                language)
                        : new Understood(
                                false,
                                frames.word(language, "dateDisagrees", String.join(" ≠ ", date.readings())),
                                null);
            case Reading.NotADate(var _, var reasons) ->
                new Understood(
                        false,
                        String.join(
                                " · ",
                                reasons.stream()
                                        .map(reason -> words.in(
                                                language,
                                                new Violation(
                                                        Violation.Severity.ERROR,
                                                        reason.code(),
                                                        "",
                                                        reason.message(),
                                                        reason.args())))
                                        .toList()),
                        null);
        };
    }

    /// @param warnings what is odd, in the archivist's language
    public record UnderstoodChain(List<ChainView.Line> lines, List<String> warnings) {}

    @POST
    @Path("provenance")
    @Consumes(MediaType.TEXT_PLAIN)
    public UnderstoodChain provenance(String text) {
        Language language = signedIn.needs(Role.READER).language();
        ChainText.Reading read = ChainText.parse(text);
        return new UnderstoodChain(
                chains.lines(read),
                chains.warnings(read.events()).stream()
                        .map(warning -> words.in(language, warning))
                        .toList());
    }

    /// How a text about dimensions is understood; stretches that are not are in quotation marks.
    @GET
    @Path("dimensions")
    public Understood dimensions(@QueryParam("text") @DefaultValue("") String text) {
        Language language = signedIn.needs(Role.READER).language();
        List<DimensionText.Stretch> stretches = DimensionText.parse(PlainText.clean(text));
        String said = stretches.stream()
                .flatMap(stretch -> stretch.isUnderstood()
                        ? stretch.dimensions().stream().map(one -> said(one, language))
                        : Stream.of("“" + stretch.text() + "” – " + frames.word(language, "keptAsWritten")))
                .collect(Collectors.joining(" · "));
        return new Understood(stretches.stream().allMatch(DimensionText.Stretch::isUnderstood), said, null);
    }

    private String said(Description.Dimension one, Language language) {
        return Stream.of(
                        one.part() == null ? "" : one.part() + ":",
                        one.type() == null ? "" : label("dimension-types", one.type(), language),
                        one.about() ? "≈" : "",
                        one.value() + (one.most() == null ? "" : "–" + one.most()),
                        one.unit() == null ? "" : label("dimension-units", one.unit(), language))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String label(String scheme, String term, Language language) {
        return vocabularies.labels(scheme, term).in(language);
    }

    private String warning(org.vitrine.dating.Warning warning, Language language) {
        return words.in(
                language,
                new Violation(Violation.Severity.WARNING, warning.code(), "", warning.message(), warning.args()));
    }

    private static Understood good(HistoricalDate date, List<String> warnings, Language language) {
        Locale locale = language.locale();
        String edtf = date.edtf() == null ? "" : date.edtf();
        String said = DateText.of(edtf, locale)
                + DateText.juche(edtf, locale).map(juche -> " · " + juche).orElse("");
        return new Understood(
                warnings.isEmpty(), warnings.isEmpty() ? said : said + " · " + String.join(" · ", warnings), edtf);
    }
}
