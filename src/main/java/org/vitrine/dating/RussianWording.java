package org.vitrine.dating;

import java.util.List;

final class RussianWording extends Wording {
    static final RussianWording INSTANCE = new RussianWording();

    private static final String[] MONTHS = {
        "январь", "февраль", "март", "апрель", "май", "июнь",
        "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"
    };
    private static final String[] OF_MONTHS = {
        "января", "февраля", "марта", "апреля", "мая", "июня",
        "июля", "августа", "сентября", "октября", "ноября", "декабря"
    };
    private static final String[] SEASONS = {"весна", "лето", "осень", "зима"};
    private static final String[] OF_SEASONS = {"весны", "лета", "осени", "зимы"};
    private static final String[] THIRDS = {"начало", "середина", "конец"};
    private static final String[] OF_THIRDS = {"начала", "середины", "конца"};
    private static final String[] ORDINALS = {"первая", "вторая", "третья", "четвертая"};
    private static final String[] OF_ORDINALS = {"первой", "второй", "третьей", "четвертой"};

    private RussianWording() {}

    @Override
    String years(int first, int last) {
        String from = first <= 0 ? Integer.toString(1 - first) : Integer.toString(first);
        if (first == last) {
            return from + (first <= 0 ? " г. до н. э." : " г.");
        }
        return last <= 0
                ? from + "–" + (1 - last) + " гг. до н. э."
                : from + (first <= 0 ? " г. до н. э. – " + last + " г." : "–" + last + " гг.");
    }

    @Override
    String eraYears(int first, int last) {
        return first == last
                ? era(first) + " г. чучхе (" + first + ")"
                : era(first) + "–" + era(last) + " гг. чучхе (" + first + "–" + last + ")";
    }

    @Override
    String decade(int first, boolean governed) {
        return first + (governed ? "-х гг." : "-е гг.");
    }

    @Override
    String century(int number, boolean beforeChrist, boolean governed) {
        String name = number < 40 ? Roman.write(number) : Integer.toString(number);
        return name + (governed ? " века" : " век") + (beforeChrist ? " до н. э." : "");
    }

    @Override
    String someYear(String digits, boolean withParts) {
        return !digits.equals("XXXX") ? digits + " г." : withParts ? "неизвестного года" : "год неизвестен";
    }

    @Override
    String month(int month, String year, boolean governed) {
        return (governed ? OF_MONTHS : MONTHS)[month - 1] + " " + year;
    }

    @Override
    String day(int day, int month, String year) {
        return day + " " + month(month, year, true);
    }

    @Override
    String days(int first, int last, int month, String year) {
        return first + "–" + day(last, month, year);
    }

    @Override
    String acrossMonths(int firstDay, int firstMonth, int lastDay, int lastMonth, String year) {
        return firstDay + " " + OF_MONTHS[firstMonth - 1] + " – " + day(lastDay, lastMonth, year);
    }

    @Override
    String months(int first, int last, String year) {
        return MONTHS[first - 1] + "–" + month(last, year, false);
    }

    @Override
    String subYear(int code, String year, boolean governed) {
        if (code <= 32) {
            String season = (governed ? OF_SEASONS : SEASONS)[(code - 21) % 4] + " " + year;
            return code <= 24 ? season : season + (code <= 28 ? " (северное полушарие)" : " (южное полушарие)");
        }
        String[] ordinals = governed ? OF_ORDINALS : ORDINALS;
        if (code <= 36) {
            return ordinals[code - 33] + (governed ? " четверти " : " четверть ") + year;
        }
        return code <= 39
                ? (governed ? OF_THIRDS : THIRDS)[code - 37] + " " + year
                : ordinals[code - 40] + (governed ? " половины " : " половина ") + year;
    }

    @Override
    String slice(Partial.Slice slice, String whole) {
        return slice.of() == 3
                ? THIRDS[slice.number() - 1] + " " + whole
                : ORDINALS[slice.number() - 1] + " половина " + whole;
    }

    @Override
    String qualified(String date, Qualification qualification) {
        return switch (qualification) {
            case NONE -> date;
            case UNCERTAIN -> "вероятно, " + date;
            case APPROXIMATE -> "около " + date;
            case UNCERTAIN_AND_APPROXIMATE -> "вероятно, около " + date;
        };
    }

    @Override
    String before(String date) {
        return "до " + date;
    }

    @Override
    String after(String date) {
        return "после " + date;
    }

    @Override
    String orEarlier(String date) {
        return "не позднее " + date;
    }

    @Override
    String orLater(String date) {
        return "не ранее " + date;
    }

    @Override
    String since(String date, boolean endUnknown) {
        return "с " + date + (endUnknown ? " (окончание неизвестно)" : "");
    }

    @Override
    String until(String date, boolean startUnknown) {
        return "до " + date + (startUnknown ? " включительно (начало неизвестно)" : " включительно");
    }

    @Override
    String range(String first, String last) {
        return first + " – " + last;
    }

    @Override
    String sometimeIn(String range) {
        return "в пределах " + range;
    }

    @Override
    String list(List<String> dates, boolean all) {
        return join(dates, all ? " и " : " или ");
    }

    @Override
    String time(String day, String clock) {
        return day + ", " + clock;
    }

    @Override
    String note(Part part, Knowledge knowledge) {
        String name = switch (part) {
            case YEAR -> "год";
            case MONTH -> "месяц";
            case DAY -> "день";
        };
        return name
                + switch (knowledge) {
                    case UNKNOWN -> " неизвестен";
                    case UNCERTAIN -> " под вопросом";
                    case APPROXIMATE -> " приблизителен";
                    case UNCERTAIN_AND_APPROXIMATE -> " приблизителен и под вопросом";
                };
    }

    @Override
    String digits(Part part, String digits) {
        return switch (part) {
                    case YEAR -> "год ";
                    case MONTH -> "месяц ";
                    case DAY -> "день ";
                }
                + digits;
    }
}
