package org.vitrine.oai;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A list as a harvester gets it, followed from page to page to its end.
///
/// @param begun what the first page says of its time
record Harvested(Instant begun, List<Header> headers, String documents) {

    private static final Pattern HEADER = Pattern.compile(
            "<header( status=\"deleted\")?><identifier>oai:[^:]*:([^<]*)</identifier><datestamp>([^<]*)</datestamp>"
                    + "((?:<setSpec>[^<]*</setSpec>)*)</header>");
    private static final Pattern TOKEN = Pattern.compile("<resumptionToken[^>]*>([^<]+)</resumptionToken>");
    private static final Pattern BEGUN = Pattern.compile("<responseDate>([^<]*)</responseDate>");

    record Header(UUID record, Instant datestamp, boolean deleted, String sets) {}

    /// @param arguments of a list, name and value by turns; nothing that matches is an empty list
    static Harvested list(String verb, String... arguments) {
        RequestSpecification first = given().queryParam("verb", verb);
        for (int i = 0; i < arguments.length; i += 2) {
            if (!arguments[i + 1].isEmpty()) {
                first.queryParam(arguments[i], arguments[i + 1]);
            }
        }
        String page = read(first);
        Instant begun = Instant.parse(found(BEGUN, page));
        List<Header> headers = new ArrayList<>();
        StringBuilder all = new StringBuilder();
        while (true) {
            Matcher header = HEADER.matcher(page);
            while (header.find()) {
                headers.add(new Header(
                        UUID.fromString(header.group(2)),
                        Instant.parse(header.group(3)),
                        header.group(1) != null,
                        header.group(4)));
            }
            all.append(page);
            Matcher token = TOKEN.matcher(page);
            if (!token.find()) {
                return new Harvested(begun, headers, all.toString());
            }
            page = read(given().queryParam("verb", verb).queryParam("resumptionToken", token.group(1)));
        }
    }

    @Nullable
    Header of(UUID record) {
        return headers.stream()
                .filter(header -> header.record().equals(record))
                .findFirst()
                .orElse(null);
    }

    private static String read(RequestSpecification request) {
        String page = request.get("/oai").then().statusCode(200).extract().asString();
        assertThat(page)
                .satisfiesAnyOf(
                        text -> assertThat(text).doesNotContain("<error "),
                        text -> assertThat(text).contains("<error code=\"noRecordsMatch\""));
        return page;
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1);
    }
}
