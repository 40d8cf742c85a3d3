package org.vitrine.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {

    private static final Origins HTTP = new Origins(Set.of(URI.create("http://museum.example/")));
    private static final Origins HTTPS = new Origins(Set.of(URI.create("https://museum.example/")));

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void letsReadingPassFromAnywhere(String method) {
        assertThat(HTTP.allow(method, "cross-site", "https://evil.example")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND"})
    void refusesEveryOtherMethodFromAnotherSite(String method) {
        assertThat(HTTP.allow(method, "cross-site", null)).isFalse();
        assertThat(HTTP.allow(method, null, "https://evil.example")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"same-origin,true", "none,true", "same-site,false", "cross-site,false", "Same-Origin,false", "'',false"
    })
    void believesFetchMetadataFirst(String site, boolean allowed) {
        assertThat(HTTP.allow("POST", site, "https://evil.example")).isEqualTo(allowed);
    }

    @Test
    void letsAClientPassThatSendsNeitherHeader() {
        assertThat(HTTP.allow("POST", null, null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "",
                "museum.example",
                "http://museum.example.evil.example",
                "http://museum.example:8080",
                "http://evil.example",
                "http://",
                "http://[",
                "file:///"
            })
    void refusesAnOriginThatIsNotOurs(String origin) {
        assertThat(HTTP.allow("POST", null, origin)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://museum.example", "http://museum.example:80", "HTTP://Museum.Example"})
    void knowsItsOwnAddressHoweverItIsWritten(String origin) {
        assertThat(HTTP.allow("POST", null, origin)).isTrue();
    }

    @Test
    void takesHttpsOfTheSameHostWhereAProxyEndedTheEncryption() {
        assertThat(HTTP.allow("POST", null, "https://museum.example")).isTrue();
    }

    @Test
    void refusesPlainHttpWhereItIsReachedOverHttps() {
        assertThat(HTTPS.allow("POST", null, "http://museum.example")).isFalse();
    }

    @Test
    void knowsTheConfiguredAddressBehindAProxyThatChangesTheHost() {
        Origins behind =
                new Origins(Set.of(URI.create("http://127.0.0.1:8080/"), URI.create("https://museum.example")));
        assertThat(behind.allow("POST", null, "https://museum.example")).isTrue();
    }
}
