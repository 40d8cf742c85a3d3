package org.vitrine.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vitrine.publication.Format;
import org.vitrine.publication.Harvest;
import org.vitrine.publication.Publication.Family;
import org.vitrine.publication.Renditions;

/// What a browser is shown at `/oai`: how to harvest, with requests that can be followed. The protocol itself is for
/// machines and answers them there; [Doorway] tells the two apart.
@Path("/")
@Blocking
public class HarvestPages {

    static final String PATH = "/data/oai";

    private final Frame frame;
    private final Harvest harvest;
    private final Renditions renditions;
    private final Clock clock;

    HarvestPages(Frame frame, Harvest harvest, Renditions renditions, Clock clock) {
        this.frame = frame;
        this.harvest = harvest;
        this.renditions = renditions;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance oai(View view, Page page, Words w);
    }

    /// @param address of the protocol
    /// @param yesterday as the protocol writes a day
    /// @param occasions sets of single occasions, of which there are many
    record View(
            String address,
            String yesterday,
            List<Offered> formats,
            List<Harvest.SetName> sets,
            List<Harvest.SetName> occasions,
            List<Choice> verbs) {}

    /// @param schema address of the format's XML Schema
    record Offered(String prefix, String namespace, String schema) {}

    /// A request to follow.
    ///
    /// @param query without the question mark
    record Choice(String verb, String query, String words) {}

    @GET
    @Path("data/oai")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance oai() {
        Words words = frame.words();
        String yesterday = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .minusDays(1)
                .toString();
        Map<Boolean, List<Harvest.SetName>> sets = harvest.sets().stream()
                .collect(Collectors.partitioningBy(set -> set.spec().startsWith("occasion:")));
        return Templates.oai(
                new View(
                        frame.baseUrl() + "/oai",
                        yesterday,
                        renditions.formats().stream()
                                .filter(format -> format.covers(Family.OBJECT))
                                .flatMap(format -> format.schema().stream().map(schema -> offered(format, schema)))
                                .toList(),
                        sets.getOrDefault(false, List.of()),
                        sets.getOrDefault(true, List.of()),
                        List.of(
                                choice(words, "Identify", "verb=Identify"),
                                choice(words, "ListMetadataFormats", "verb=ListMetadataFormats"),
                                choice(words, "ListSets", "verb=ListSets"),
                                choice(words, "ListRecords", "verb=ListRecords&metadataPrefix=oai_dc"),
                                choice(
                                        words,
                                        "ListIdentifiers",
                                        "verb=ListIdentifiers&metadataPrefix=oai_dc&from=" + yesterday))),
                frame.page("OAI-PMH", "data", words.say("oai.lead")),
                words);
    }

    private static Offered offered(Format format, Format.XmlSchema schema) {
        return new Offered(format.prefix(), schema.namespace(), schema.location());
    }

    private static Choice choice(Words words, String verb, String query) {
        return new Choice(verb, query, words.say("oai.verb." + verb));
    }
}
