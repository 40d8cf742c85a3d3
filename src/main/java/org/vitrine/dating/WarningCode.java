package org.vitrine.dating;

import java.util.List;

/// Every warning, with its stable key and its English sentence; `{0}`, `{1}` … stand for the arguments.
public enum WarningCode {
    ERA_DISAGREES("date.era-disagrees", "Juche {0} is {1}, but {2} is written beside it"),
    CENTURY_AS_HUNDRED("date.century-as-hundred", "Century {0} is kept as the years {1} to {2}"),
    WINTER("date.winter", "Winter {0} is taken as December {0} to February {1}"),
    MONTH_NOT_YEARS("date.month-not-years", "“{0}” is read as month {1} of {2}; write {3} for the years");

    private final String key;
    private final String sentence;

    WarningCode(String key, String sentence) {
        this.key = key;
        this.sentence = sentence;
    }

    public String key() {
        return key;
    }

    Warning with(String... args) {
        return new Warning(key, Sentences.fill(sentence, args), List.of(args));
    }
}
