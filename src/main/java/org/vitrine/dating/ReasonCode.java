package org.vitrine.dating;

import java.util.List;

/// Every reason for refusing a text, with its stable key and its English sentence; `{0}`, `{1}` … stand for the
/// arguments.
public enum ReasonCode {
    EMPTY("date.empty", "There is no text"),
    TOO_LONG("date.too-long", "The text has {0} characters; a date has {1} at most"),
    FORBIDDEN_CHARACTER("date.forbidden-character", "Invisible or control character {0} at position {1}"),
    UNDATED("date.undated", "“{0}” says that there is no date"),
    NOT_UNDERSTOOD("date.not-understood", "Not understood: “{0}”"),
    NOT_EDTF("date.not-edtf", "Not EDTF from here: “{0}”"),
    AMBIGUOUS("date.ambiguous", "“{0}” can mean {1} or {2}"),
    TWO_DIGIT_YEAR("date.two-digit-year", "“{0}” gives only two digits of the year"),
    NO_SUCH_YEAR("date.no-such-year", "There is no year {0}"),
    NO_SUCH_MONTH("date.no-such-month", "There is no month {0}"),
    NO_SUCH_DAY("date.no-such-day", "There is no day {0} in {1}"),
    NO_SUCH_TIME("date.no-such-time", "There is no time {0}"),
    NO_SUCH_CENTURY("date.no-such-century", "There is no century {0}"),
    NO_YEAR("date.no-year", "No year is given"),
    NO_MONTH("date.no-month", "Day {0} stands without a month"),
    BACKWARD("date.backward", "{0} ends before it starts"),
    ERA_YEAR("date.era-year", "There is no Juche {0}: the first year is Juche 1 (1912)"),
    BEYOND_RANGE("date.beyond-range", "{0} lies beyond the years -999999999 to 999999999"),
    SIGNIFICANT_DIGITS("date.significant-digits", "{0} cannot have {1} significant digits");

    private final String key;
    private final String sentence;

    ReasonCode(String key, String sentence) {
        this.key = key;
        this.sentence = sentence;
    }

    public String key() {
        return key;
    }

    Reason with(String... args) {
        return new Reason(key, Sentences.fill(sentence, args), List.of(args));
    }
}
