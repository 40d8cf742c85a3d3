package org.vitrine.dating;

import java.util.List;
import java.util.Locale;

/// How one language says the parts of a date. `governed` asks for the case that words such as "about" and "before"
/// demand;
/// only Russian has it.
abstract sealed class Wording permits EnglishWording, KoreanWording, RussianWording {
    static Wording of(Locale locale) {
        return switch (locale.getLanguage()) {
            case "ko" -> KoreanWording.INSTANCE;
            case "ru" -> RussianWording.INSTANCE;
            default -> EnglishWording.INSTANCE;
        };
    }

    /// Years from `first` to `last`, both astronomical (0 is 1 BC); for one year they are equal.
    abstract String years(int first, int last);

    /// The same in Juche years with the Gregorian ones beside them; both are 1912 or later.
    abstract String eraYears(int first, int last);

    abstract String decade(int first, boolean governed);

    abstract String century(int number, boolean beforeChrist, boolean governed);

    /// Years of which some digits are unknown, as in the format.
    abstract String someYear(String digits, boolean withParts);

    abstract String month(int month, String year, boolean governed);

    abstract String day(int day, int month, String year);

    /// Days of one month.
    abstract String days(int first, int last, int month, String year);

    abstract String acrossMonths(int firstDay, int firstMonth, int lastDay, int lastMonth, String year);

    /// Months of one year.
    abstract String months(int first, int last, String year);

    /// A season, quarter, quadrimester or semester by its code.
    abstract String subYear(int code, String year, boolean governed);

    /// One of so many equal parts of a decade, century or month.
    abstract String slice(Partial.Slice slice, String whole);

    abstract String qualified(String date, Qualification qualification);

    /// Wants `date` governed.
    abstract String before(String date);

    /// Wants `date` governed.
    abstract String after(String date);

    /// Wants `date` governed.
    abstract String orEarlier(String date);

    /// Wants `date` governed.
    abstract String orLater(String date);

    /// Wants `date` governed.
    abstract String since(String date, boolean endUnknown);

    /// Wants `date` governed.
    abstract String until(String date, boolean startUnknown);

    abstract String range(String first, String last);

    abstract String sometimeIn(String range);

    abstract String list(List<String> dates, boolean all);

    abstract String time(String day, String clock);

    /// A note on a part of a date: what is known of it.
    abstract String note(Part part, Knowledge knowledge);

    /// A note that gives the digits of a part that cannot be said in words.
    abstract String digits(Part part, String digits);

    enum Part {
        YEAR,
        MONTH,
        DAY
    }

    enum Knowledge {
        UNKNOWN,
        UNCERTAIN,
        APPROXIMATE,
        UNCERTAIN_AND_APPROXIMATE;

        static Knowledge of(Qualification qualification) {
            return qualification.uncertain()
                    ? qualification.approximate() ? UNCERTAIN_AND_APPROXIMATE : UNCERTAIN
                    : APPROXIMATE;
        }
    }

    /// "a, b and c"
    static String join(List<String> dates, String last) {
        int end = dates.size() - 1;
        return end == 0 ? dates.getFirst() : String.join(", ", dates.subList(0, end)) + last + dates.get(end);
    }

    static int era(int year) {
        return year - Resolver.ERA_OFFSET;
    }
}
