package org.vitrine.dating;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The words of dates in English, Russian and Korean. Words that mean something only beside others (`s`, `c`, `в`, `г`)
/// are known to [PointReader] by their spelling.
final class Lexicon {
    private static final Map<String, Word> WORDS = new HashMap<>(512);
    /// No Korean piece is longer.
    static final int LONGEST_KOREAN = 4;

    /// Texts that say that there is no date; compared without spaces, full stops and brackets.
    private static final Set<String> UNDATED = Set.of(
            "undated",
            "nd",
            "nodate",
            "sd",
            "sinedata",
            "sinedie",
            "withoutdate",
            "notdated",
            "dateunknown",
            "unknown",
            "unknowndate",
            "datenotknown",
            "бд",
            "бездаты",
            "датанеизвестна",
            "недатировано",
            "недатирована",
            "недатирован",
            "неизвестно",
            "датанеустановлена",
            "미상",
            "날짜미상",
            "년대미상",
            "연대미상",
            "일자미상",
            "날짜없음",
            "날자미상");

    static {
        months();
        seasons();
        english();
        russian();
        korean();
    }

    private Lexicon() {}

    static @Nullable Word find(String word) {
        return WORDS.get(word);
    }

    static boolean saysUndated(String lowerCase) {
        if (lowerCase.length() > 32) {
            return false;
        }
        StringBuilder letters = new StringBuilder(lowerCase.length());
        for (int i = 0; i < lowerCase.length(); i++) {
            char c = lowerCase.charAt(i);
            if (" .()[]".indexOf(c) < 0) {
                letters.append(c);
            }
        }
        return UNDATED.contains(letters.toString());
    }

    private static void add(Term term, String words) {
        add(term, 0, words);
    }

    private static void add(Term term, int value, String words) {
        Word word = new Word(term, value);
        for (String spelling : words.split(" ", -1)) {
            Word before = WORDS.put(spelling, word);
            if (before != null) {
                throw new IllegalStateException("Two meanings of " + spelling);
            }
        }
    }

    private static void months() {
        String[] english = {
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec"
        };
        String[] russian = {
            "январь января январе янв",
            "февраль февраля феврале февр фев",
            "март марта марте мар",
            "апрель апреля апреле апр",
            "май мая мае",
            "июнь июня июне июн",
            "июль июля июле июл",
            "август августа августе авг",
            "сентябрь сентября сентябре сент сен",
            "октябрь октября октябре окт",
            "ноябрь ноября ноябре нояб ноя",
            "декабрь декабря декабре дек"
        };
        for (int i = 0; i < 12; i++) {
            add(Term.MONTH, i + 1, english[i]);
            add(Term.MONTH, i + 1, russian[i]);
        }
    }

    private static void seasons() {
        add(Term.SEASON, 21, "spring весна весны весной 봄");
        add(Term.SEASON, 22, "summer лето лета летом 여름");
        add(Term.SEASON, 23, "autumn fall осень осени осенью 가을");
        add(Term.SEASON, 24, "winter зима зимы зимой 겨울");
    }

    private static void english() {
        add(Term.ORDINAL, 1, "first");
        add(Term.ORDINAL, 2, "second");
        add(Term.ORDINAL, 3, "third");
        add(Term.ORDINAL, 4, "fourth last");
        add(Term.HALF, "half");
        add(Term.QUARTER, "quarter");
        add(Term.EARLY, "early beginning");
        add(Term.MIDDLE, "mid middle");
        add(Term.LATE, "late end");
        add(Term.CENTURY, "century centuries cent");
        add(Term.ORDINAL_ENDING, "st nd rd th");
        add(Term.JUCHE, "juche");
        add(Term.CIRCA, "circa ca approx approximately about around");
        add(Term.PROBABLY, "probably possibly perhaps presumably likely");
        add(Term.BEFORE, "before prior");
        add(Term.AFTER, "after");
        add(Term.BY, "by");
        add(Term.UNTIL, "until till");
        add(Term.SINCE, "since");
        add(Term.FROM, "from");
        add(Term.TO, "to through");
        add(Term.BETWEEN, "between");
        add(Term.AND, "and");
        add(Term.OR, "or");
        add(Term.FILLER, "of the in on year");
    }

    private static void russian() {
        add(Term.ORDINAL, 1, "первая первой первую");
        add(Term.ORDINAL, 2, "вторая второй вторую");
        add(Term.ORDINAL, 3, "третья третьей третью");
        add(Term.ORDINAL, 4, "четвертая четвертой последняя последней");
        add(Term.HALF, "половина половине половину пол");
        add(Term.QUARTER, "четверть четверти");
        add(Term.EARLY, "начало начале начала нач");
        add(Term.MIDDLE, "середина середине середины сер");
        add(Term.LATE, "конец конце конца кон");
        add(Term.CENTURY, "век века веке веков вв");
        add(Term.YEAR_MARK, "год года году годы годов годах г гг");
        add(Term.ORDINAL_ENDING, "го й ый е ые х ых я ая");
        add(Term.JUCHE, "чучхе");
        add(Term.CIRCA, "около ок примерно приблизительно прибл");
        add(Term.PROBABLY, "вероятно возможно предположительно видимо");
        add(Term.AFTER, "после");
        add(Term.BY, "к");
        // "до 1912" leaves 1912 out, "с 1910 до 1912" does not.
        add(Term.UNTIL, 1, "до");
        add(Term.FROM, "с со");
        add(Term.TO, "по");
        add(Term.BETWEEN, "между");
        add(Term.AND, "и");
        add(Term.OR, "или");
        add(Term.FILLER, "в во");
    }

    private static void korean() {
        add(Term.EARLY, "초 초기 초엽 초반");
        add(Term.MIDDLE, "중엽 중반 중기");
        add(Term.LATE, "말 말기 말엽");
        add(Term.HALF, 1, "전반 전반기");
        add(Term.HALF, 2, "후반 후반기");
        add(Term.CENTURY, "세기");
        add(Term.DECADE, "년대");
        add(Term.YEAR_MARK, "년 년도");
        add(Term.MONTH_MARK, "월");
        add(Term.DAY_MARK, "일");
        add(Term.JUCHE, "주체");
        add(Term.CIRCA, "약 대략");
        add(Term.PROBABLY, "아마 아마도 추정");
        add(Term.CIRCA_BEHIND, "경 무렵 쯤");
        add(Term.BEFORE_BEHIND, "이전 전");
        add(Term.AFTER_BEHIND, "이후 후");
        add(Term.FROM_BEHIND, "부터");
        add(Term.TO_BEHIND, "까지");
        add(Term.BETWEEN_BEHIND, "사이");
        add(Term.AND, "과 와 및");
        add(Term.OR, "또는 혹은");
        add(Term.FILLER, "서기");
        add(Term.BEFORE_CHRIST, "기원전");
    }
}
