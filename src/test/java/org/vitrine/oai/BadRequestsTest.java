package org.vitrine.oai;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What comes from harvesters that are broken, and from those who look for a hole.
@QuarkusTest
class BadRequestsTest {

    // without the offer of HTTP/2, which has no room for so long an address
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String LIST = "verb=ListRecords&metadataPrefix=oai_dc";

    @TestHTTPResource("/oai")
    URI address = URI.create("http://localhost/oai");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "badVerb | ''",
                "badVerb | verb",
                "badVerb | verb=",
                "badVerb | VERB=Identify",
                "badVerb | verb=identify",
                "badVerb | verb=ListEverything",
                "badVerb | verb=Identify&verb=Identify",
                "badVerb | verb=%01",
                "badVerb | verb=<script>alert(1)</script>",
                "badArgument | verb=Identify&Identify",
                "badArgument | verb=Identify&=",
                "badArgument | verb=Identify&metadataPrefix=oai_dc",
                "badArgument | verb=GetRecord",
                "badArgument | verb=GetRecord&metadataPrefix=oai_dc&identifier=%EF%BF%BF",
                "badArgument | verb=ListRecords",
                "badArgument | verb=ListRecords&metadataPrefix=%ED%A0%80",
                "badArgument | LIST&metadataPrefix=oai_dc",
                "badArgument | LIST&from=2024-01-01&from=2024-01-01",
                "badArgument | LIST&set=kind&set=kind",
                "badArgument | LIST&set=%22%3E%3Cx%3E",
                "badArgument | LIST&set=kind:",
                "badArgument | LIST&set=%F0%9F%8F%85",
                "badArgument | LIST&from=2024-02-30",
                "badArgument | LIST&from=2023-02-29T00:00:00Z",
                "badArgument | LIST&from=24-01-01",
                "badArgument | LIST&from=2024-1-1",
                "badArgument | LIST&from=2024-01",
                "badArgument | LIST&from=2024-01-01T00:00:00",
                "badArgument | LIST&from=2024-01-01T00:00:00.000Z",
                "badArgument | LIST&from=2024-01-01T25:00:00Z",
                "badArgument | LIST&from=2024-01-01T23:59:60Z",
                "badArgument | LIST&from=-2024-01-01",
                "badArgument | LIST&from=99999-01-01",
                "badArgument | LIST&from=",
                "badArgument | LIST&from=now",
                "badArgument | LIST&from=2024-01-01&until=2024-01-01T00:00:00Z",
                "badArgument | LIST&from=2024-01-02&until=2024-01-01",
                "badArgument | LIST&resumptionToken=x",
                "badArgument | verb=ListSets&resumptionToken=x&metadataPrefix=oai_dc",
                "noRecordsMatch | LIST&until=0001-01-01",
                "noRecordsMatch | LIST&from=9999-12-31",
                "noRecordsMatch | LIST&from=9999-12-31T23:59:59Z&until=9999-12-31T23:59:59Z",
                "noRecordsMatch | LIST&set=no:such:set",
                "noRecordsMatch | LIST&set=kind:no-such-kind",
                "cannotDisseminateFormat | verb=ListRecords&metadataPrefix=OAI_DC",
                "cannotDisseminateFormat | verb=ListRecords&metadataPrefix=marc21",
                "cannotDisseminateFormat | verb=ListIdentifiers&metadataPrefix=json",
                "idDoesNotExist | verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:vitrine.localhost:",
                "idDoesNotExist | verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:other.org:0190163d-8694-739b-aea5-966c26f8ad91",
                "idDoesNotExist | verb=ListMetadataFormats&identifier=urn:x:1",
                "badResumptionToken | verb=ListRecords&resumptionToken=",
                "badResumptionToken | verb=ListRecords&resumptionToken=%01",
                "badResumptionToken | verb=ListRecords&resumptionToken=AAAA",
                "badResumptionToken | verb=ListSets&resumptionToken=AAAA"
            })
    void areToldTheProtocolsCodeWhetherAskedOrPosted(String code, String query) throws Exception {
        String arguments = query.replace("LIST", LIST).replace("verb=" + LIST, LIST);
        HttpResponse<String> posted = post(arguments, "application/x-www-form-urlencoded");
        assertThat(posted.statusCode()).isEqualTo(200);
        assertThat(codes(posted.body())).as(posted.body()).contains(code);
        HttpResponse<String> asked = get(arguments.replace("<", "%3C").replace(">", "%3E"));
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(codes(asked.body())).as(asked.body()).contains(code);
    }

    @Test
    void tokensThatAreCutOrOfAnotherListOrInTheFutureAreRefused() throws Exception {
        ResumptionToken good = new ResumptionToken(Verb.LIST_RECORDS, "oai_dc", null, 1L << 40, 0, 5, 0);
        String token = good.encode("vitrine.localhost");
        for (int end = 0; end < token.length(); end += 3) {
            assertThat(codes(get("verb=ListRecords&resumptionToken=" + token.substring(0, end))
                            .body()))
                    .containsExactly("badResumptionToken");
        }
        assertThat(codes(get("verb=ListIdentifiers&resumptionToken=" + token).body()))
                .containsExactly("badResumptionToken");
        assertThat(codes(get("verb=ListRecords&resumptionToken=" + token).body()))
                .as("it ends where no change is yet")
                .containsExactly("badResumptionToken");
        assertThat(codes(get("verb=ListRecords&resumptionToken="
                                + new ResumptionToken(Verb.LIST_RECORDS, "oai_dc", null, 1, -5, -1, -1)
                                        .encode("vitrine.localhost"))
                        .body()))
                .containsExactly("badResumptionToken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"verb", "set", "identifier", "metadataPrefix", "from", "resumptionToken", "anything"})
    void aHundredKilobytesOfArgumentsAreAnsweredAsWell(String name) throws Exception {
        String arguments = "verb=ListRecords&" + name + "=" + "a".repeat(100_000);
        HttpResponse<String> posted = post(arguments, "application/x-www-form-urlencoded");
        assertThat(posted.statusCode()).isEqualTo(200);
        assertThat(codes(posted.body())).isNotEmpty();
        HttpResponse<String> asked = get(arguments);
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(codes(asked.body())).isNotEmpty();
    }

    @Test
    void tenThousandArgumentsAreAnsweredShortly() throws Exception {
        HttpResponse<String> posted = post(
                "verb=ListRecords" + "&a=b".repeat(10_000) + "&set=kind".repeat(10_000),
                "application/x-www-form-urlencoded");
        assertThat(posted.statusCode()).isEqualTo(200);
        assertThat(codes(posted.body())).contains("badArgument");
        assertThat(posted.body()).hasSizeLessThan(5_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "multipart/form-data; boundary=x", "nonsense"})
    void otherBodiesAreNotAnErrorOfOurs(String type) throws Exception {
        assertThat(post("verb=Identify", type).statusCode()).isBetween(200, 499);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verb=%",
                "verb=%ZZ",
                "verb=Identify&%=x",
                "verb=Identify&x=%E0%80",
                "verb=%C3",
                "&&&",
                "?verb=Identify"
            })
    void brokenEscapesAreNotAnErrorOfOurs(String query) throws Exception {
        assertThat(raw("GET /oai?" + query + " HTTP/1.1")).isBetween(200, 499);
        assertThat(post(query, "application/x-www-form-urlencoded").statusCode())
                .isBetween(200, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"})
    void otherMethodsAreNotAnErrorOfOurs(String method) throws Exception {
        assertThat(raw(method + " /oai?verb=Identify HTTP/1.1")).isBetween(200, 499);
    }

    /// The status of a request as it stands, which no client would send.
    private int raw(String line) throws IOException {
        try (java.net.Socket socket = new java.net.Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((line + "\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                            .getBytes(UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        }
    }

    private static List<String> codes(String answer) {
        OaiSchema.requireValid(answer);
        return java.util.regex.Pattern.compile("<error code=\"([^\"]+)\"")
                .matcher(answer)
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    private HttpResponse<String> get(String query) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + "?" + query)));
    }

    private HttpResponse<String> post(String body, String type) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
