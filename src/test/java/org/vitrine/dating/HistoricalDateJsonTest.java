package org.vitrine.dating;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Others store a date as JSON: what they get by default has to come back.
class HistoricalDateJsonTest {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @ParameterizedTest
    @ValueSource(strings = {"17 September 1984", "Juche 76 (1987)", "Juche 76 (1986)", "since 1950", "-0499", "Y17E7"})
    void comesBackFromJson(String text) throws JsonProcessingException {
        HistoricalDate date = Readings.understood(text);

        assertThat(JSON.readValue(JSON.writeValueAsString(date), HistoricalDate.class))
                .isEqualTo(date);
    }

    @Test
    void keepsTheDecision() throws JsonProcessingException {
        HistoricalDate date = Readings.understood("Juche 76 (1986)").decide("1986", "kim", "The stamp says so");

        assertThat(JSON.readValue(JSON.writeValueAsString(date), HistoricalDate.class))
                .isEqualTo(date);
    }

    @Test
    void hasNothingButItsComponents() throws JsonProcessingException {
        assertThat(JSON.writeValueAsString(Readings.understood("April 14 Juche 76 (1987)")))
                .isEqualTo("{\"asWritten\":\"April 14 Juche 76 (1987)\",\"calendar\":\"JUCHE\",\"eraYear\":76,"
                        + "\"edtf\":\"1987-04-14\",\"earliest\":\"1987-04-14\",\"latest\":\"1987-04-14\","
                        + "\"check\":\"AGREES\",\"decision\":null,\"readings\":[]}");
    }
}
