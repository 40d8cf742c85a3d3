package org.vitrine.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;

class ApiValuesTest {

    @Test
    void refusesWhoAsksMoreOftenThanAllowedUntilThereIsRoomAgain() {
        RateLimits limits = new RateLimits(5, 2);
        assertThat(limits.ofAddress("192.0.2.1").remaining()).isEqualTo(1);
        assertThat(limits.ofAddress("192.0.2.1").isRefused()).isFalse();
        RateLimits.Taken third = limits.ofAddress("192.0.2.1");
        assertThat(third.isRefused()).isTrue();
        assertThat(third.retrySeconds()).isBetween(1L, 30L);
        assertThat(third.policyHeader()).isEqualTo("\"address\";q=2;w=60");
        assertThat(third.header()).startsWith("\"address\";r=0;t=");
        assertThat(limits.ofAddress("192.0.2.2").isRefused()).isFalse();
        assertThat(limits.ofAccount("192.0.2.1").remaining()).isEqualTo(4);
        assertThat(limits.ofWrongToken("192.0.2.1").isRefused()).isFalse();
    }

    @Test
    void countsAllAddressesOfAnIpv6NetworkAsOne() {
        assertThat(RateLimits.network("2001:db8:1:2:3:4:5:6")).isEqualTo(RateLimits.network("2001:db8:1:2::1"));
        assertThat(RateLimits.network("2001:db8:1:3::1")).isNotEqualTo(RateLimits.network("2001:db8:1:2::1"));
        assertThat(RateLimits.network("fe80::1%eth0")).isEqualTo(RateLimits.network("fe80::2"));
        assertThat(RateLimits.network("192.0.2.1")).isEqualTo("192.0.2.1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "7"            | true
            "7-0f3c12"     | true
            "6", "7"       | true
            "6"            | false
            W/"7"          | false
            "seven"        | false
            *              | true
            """)
    void takesAConditionByItsRevisionAlone(String header, boolean holds) {
        assertThat(Tag.ifMatch(header).holds(7)).isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"7", "\"7\" \"8\"", ",", "", "\"7\";"})
    void refusesAConditionThatIsNone(String header) {
        assertThatThrownBy(() -> Tag.ifMatch(header)).isInstanceOf(Refusal.class);
    }

    @Test
    void knowsWhatAClientHasByTheWholeTag() {
        String tag = Tag.of(7, "a");
        assertThat(Tag.isNoneMatch(tag, tag)).isTrue();
        assertThat(Tag.isNoneMatch("\"x\", W/" + tag, tag)).isTrue();
        assertThat(Tag.isNoneMatch("\"7\"", tag)).isFalse();
        assertThat(Tag.isNoneMatch(Tag.of(7, "b"), tag)).isFalse();
        assertThat(Tag.isNoneMatch(null, tag)).isFalse();
    }

    @Test
    void changesPartsAsTheStandardsSay() {
        ObjectNode record =
                (ObjectNode) Sent.read("{\"a\": {\"b\": 1, \"c\": [1, 2]}}").json();
        assertThat(PartialChange.MERGE.apply(Sent.read("{\"a\": {\"b\": null, \"d\": \"x\"}}"), record))
                .hasToString("{\"a\":{\"c\":[1,2],\"d\":\"x\"}}");
        assertThat(PartialChange.PATCH.apply(
                        Sent.read("[{\"op\": \"add\", \"path\": \"/a/c/-\", \"value\": 3},"
                                + " {\"op\": \"move\", \"from\": \"/a/b\", \"path\": \"/e\"}]"),
                        record))
                .hasToString("{\"a\":{\"c\":[1,2,3]},\"e\":1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[1]",
                "[{}]",
                "[{\"op\": \"fly\", \"path\": \"/a\"}]",
                "[{\"op\": \"remove\", \"path\": \"/none\"}]",
                "[{\"op\": \"remove\", \"path\": \"a\"}]",
                "[{\"op\": \"replace\", \"path\": \"\", \"value\": 7}]",
                "[{\"op\": \"move\", \"from\": \"/a\", \"path\": \"/a/b\"}]",
                "[{\"op\": \"add\", \"path\": \"/a/c/9\", \"value\": 1}]",
                "[{\"op\": \"test\", \"path\": \"/a\", \"value\": null}]",
                "[{\"op\": 7, \"path\": []}]"
            })
    void refusesAPatchThatDoesNotFit(String patch) {
        ObjectNode record =
                (ObjectNode) Sent.read("{\"a\": {\"b\": 1, \"c\": [1, 2]}}").json();
        assertThatThrownBy(() -> PartialChange.PATCH.apply(Sent.read(patch), record))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.failure()).isInstanceOf(Failure.Invalid.class));
    }
}
