package org.vitrine.oai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.oai.OaiError.Code;
import org.vitrine.oai.RequestReader.Outcome;

class RequestReaderTest {

    private static final String DOMAIN = "vitrine.example";
    private static final ResumptionToken TOKEN =
            new ResumptionToken(Verb.LIST_RECORDS, "oai_dc", "kind:gift", 900, 100, 321, 100);

    private final RequestReader reader = new RequestReader(DOMAIN);

    @Test
    void readsEveryVerb() {
        assertThat(request("verb=Identify")).isEqualTo(new OaiRequest.Identify());
        assertThat(request("verb=ListSets")).isEqualTo(new OaiRequest.ListSets());
        assertThat(request("verb=ListMetadataFormats")).isEqualTo(new OaiRequest.ListMetadataFormats(Optional.empty()));
        assertThat(request("verb=ListMetadataFormats&identifier=oai:a.b:1"))
                .isEqualTo(new OaiRequest.ListMetadataFormats(Optional.of("oai:a.b:1")));
        assertThat(request("verb=GetRecord&identifier=oai:a.b:1&metadataPrefix=oai_dc"))
                .isEqualTo(new OaiRequest.GetRecord("oai:a.b:1", "oai_dc"));
        assertThat(request("verb=ListIdentifiers&metadataPrefix=oai_dc"))
                .isEqualTo(new OaiRequest.Begin(Verb.LIST_IDENTIFIERS, "oai_dc", null, null, null));
        assertThat(request("verb=ListRecords&metadataPrefix=oai_dc&set=kind:gift&from=2024-01-01&until=2024-01-01"))
                .isEqualTo(new OaiRequest.Begin(
                        Verb.LIST_RECORDS,
                        "oai_dc",
                        "kind:gift",
                        Datestamp.parse("2024-01-01").orElseThrow(),
                        Datestamp.parse("2024-01-01").orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "verb=",
                "verb=identify",
                "verb=Nonsense",
                "verb=Identify&verb=Identify",
                "metadataPrefix=oai_dc"
            })
    void refusesAVerbThatIsMissingUnknownOrRepeated(String query) {
        assertThat(codes(query)).containsExactly(Code.BAD_VERB);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verb=Identify&set=kind",
                "verb=Identify&resumptionToken=x",
                "verb=ListSets&metadataPrefix=oai_dc",
                "verb=ListMetadataFormats&metadataPrefix=oai_dc",
                "verb=GetRecord&identifier=oai:a.b:1",
                "verb=GetRecord&metadataPrefix=oai_dc",
                "verb=GetRecord&metadataPrefix=oai_dc&identifier=not a uri",
                "verb=GetRecord&metadataPrefix=oai_dc&identifier=",
                "verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:a.b:1&from=2024-01-01",
                "verb=ListRecords",
                "verb=ListRecords&metadataPrefix=",
                "verb=ListRecords&metadataPrefix=oai dc",
                "verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc",
                "verb=ListRecords&metadataPrefix=oai_dc&set=a::b",
                "verb=ListRecords&metadataPrefix=oai_dc&set=",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2024-01-02&until=2024-01-01",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2024-01-02T00:00:00Z&until=2024-01-01T23:59:59Z",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2024-01-01&until=2024-01-02T00:00:00Z",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2024-13-01",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2024-01-01T00:00Z",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2024-01-01T00:00:00.0Z",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2024-01-01T24:00:00Z",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2024-01-01T00:00:00%2B01:00",
                "verb=ListRecords&metadataPrefix=oai_dc&until=2024",
                "verb=ListRecords&resumptionToken=x&metadataPrefix=oai_dc",
                "verb=ListRecords&resumptionToken=x&resumptionToken=y"
            })
    void refusesArgumentsThatAreNotInOrder(String query) {
        assertThat(codes(query)).containsOnly(Code.BAD_ARGUMENT);
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        assertThat(codes("verb=ListRecords&from=yesterday&until=tomorrow&colour=red"))
                .hasSize(4);
    }

    @Test
    void resumesWithItsOwnToken() {
        assertThat(request("verb=ListRecords&resumptionToken=" + TOKEN.encode(DOMAIN)))
                .isEqualTo(new OaiRequest.Resume(TOKEN));
        ResumptionToken everything = new ResumptionToken(Verb.LIST_IDENTIFIERS, "lido", null, 1, 0, 0, 0);
        assertThat(ResumptionToken.decode(everything.encode(DOMAIN), DOMAIN)).contains(everything);
    }

    @Test
    void refusesATokenOfAnotherVerbOrRepositoryOrOneThatIsDamaged() {
        String token = TOKEN.encode(DOMAIN);
        String damaged = (token.charAt(8) == 'A' ? "B" : "A");
        for (String query : List.of(
                "verb=ListIdentifiers&resumptionToken=" + token,
                "verb=ListRecords&resumptionToken=" + TOKEN.encode("other.example"),
                "verb=ListRecords&resumptionToken=" + token.substring(1),
                "verb=ListRecords&resumptionToken=" + token.substring(0, 8) + damaged + token.substring(9),
                "verb=ListRecords&resumptionToken=",
                "verb=ListRecords&resumptionToken=\u0001\u0000",
                "verb=ListSets&resumptionToken=" + token)) {
            assertThat(codes(query)).as(query).containsExactly(Code.BAD_RESUMPTION_TOKEN);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, 2024-02-29T00:00:00Z, 2024-03-01T00:00:00Z",
        "2024-02-29T23:59:59Z, 2024-02-29T23:59:59Z, 2024-03-01T00:00:00Z"
    })
    void takesADateAsTheWholeOfItsDayOrSecond(String text, String start, String end) {
        Datestamp read = Datestamp.parse(text).orElseThrow();
        assertThat(read.start()).isEqualTo(start);
        assertThat(read.end()).isEqualTo(end);
    }

    private OaiRequest request(String query) {
        return ((Outcome.Understood) reader.read(arguments(query))).request();
    }

    private List<Code> codes(String query) {
        return ((Outcome.Refused) reader.read(arguments(query)))
                .errors().stream().map(OaiError::code).toList();
    }

    private static Map<String, List<String>> arguments(String query) {
        Map<String, List<String>> arguments = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            String[] parts = pair.split("=", 2);
            if (!pair.isEmpty()) {
                arguments.computeIfAbsent(parts[0], _ -> new ArrayList<>()).add(parts.length == 1 ? "" : parts[1]);
            }
        }
        return arguments;
    }
}
