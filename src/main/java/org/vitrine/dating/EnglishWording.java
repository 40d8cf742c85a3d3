package org.vitrine.dating;

import java.util.List;

final class EnglishWording extends Wording {
    static final EnglishWording INSTANCE = new EnglishWording();

    private static final String[] MONTHS = {
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December"
    };
    private static final String[] SEASONS = {"spring", "summer", "autumn", "winter"};
    private static final String[] ORDINALS = {"first", "second", "third", "fourth"};
    private static final String[] THIRDS = {"early", "mid", "late"};

    private EnglishWording() {}

    @Override
    String years(int first, int last) {
        String from = first <= 0 ? Integer.toString(1 - first) : Integer.toString(first);
        if (first == last) {
            return first <= 0 ? from + " BC" : first < 1000 ? from + " AD" : from;
        }
        return last <= 0 ? from + "–" + (1 - last) + " BC" : from + (first <= 0 ? " BC–" : "–") + last;
    }

    @Override
    String eraYears(int first, int last) {
        return first == last
                ? "Juche " + era(first) + " (" + first + ")"
                : "Juche " + era(first) + "–" + era(last) + " (" + first + "–" + last + ")";
    }

    @Override
    String decade(int first, boolean governed) {
        return first + "s";
    }

    @Override
    String century(int number, boolean beforeChrist, boolean governed) {
        int last = number % 100 / 10 == 1 ? 0 : number % 10;
        String ending = switch (last) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
        return number + ending + " century" + (beforeChrist ? " BC" : "");
    }

    @Override
    String someYear(String digits, boolean withParts) {
        return !digits.equals("XXXX") ? digits : withParts ? "of an unknown year" : "unknown year";
    }

    @Override
    String month(int month, String year, boolean governed) {
        return MONTHS[month - 1] + " " + year;
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
        return firstDay + " " + MONTHS[firstMonth - 1] + " – " + day(lastDay, lastMonth, year);
    }

    @Override
    String months(int first, int last, String year) {
        return MONTHS[first - 1] + "–" + month(last, year, false);
    }

    @Override
    String subYear(int code, String year, boolean governed) {
        if (code <= 32) {
            String season = SEASONS[(code - 21) % 4] + " " + year;
            return code <= 24 ? season : season + (code <= 28 ? " (northern hemisphere)" : " (southern hemisphere)");
        }
        if (code <= 36) {
            return ORDINALS[code - 33] + " quarter of " + year;
        }
        return code <= 39 ? THIRDS[code - 37] + " " + year : ORDINALS[code - 40] + " half of " + year;
    }

    @Override
    String slice(Partial.Slice slice, String whole) {
        return slice.of() == 3
                ? THIRDS[slice.number() - 1] + " " + whole
                : ORDINALS[slice.number() - 1] + " half of the " + whole;
    }

    @Override
    String qualified(String date, Qualification qualification) {
        return switch (qualification) {
            case NONE -> date;
            case UNCERTAIN -> "probably " + date;
            case APPROXIMATE -> "about " + date;
            case UNCERTAIN_AND_APPROXIMATE -> "probably about " + date;
        };
    }

    @Override
    String before(String date) {
        return "before " + date;
    }

    @Override
    String after(String date) {
        return "after " + date;
    }

    @Override
    String orEarlier(String date) {
        return "no later than " + date;
    }

    @Override
    String orLater(String date) {
        return "no earlier than " + date;
    }

    @Override
    String since(String date, boolean endUnknown) {
        return endUnknown ? "from " + date + " (end unknown)" : "since " + date;
    }

    @Override
    String until(String date, boolean startUnknown) {
        return "until " + date + (startUnknown ? " (start unknown)" : "");
    }

    @Override
    String range(String first, String last) {
        return first + " – " + last;
    }

    @Override
    String sometimeIn(String range) {
        return "some time in " + range;
    }

    @Override
    String list(List<String> dates, boolean all) {
        return join(dates, all ? " and " : " or ");
    }

    @Override
    String time(String day, String clock) {
        return day + ", " + clock;
    }

    @Override
    String note(Part part, Knowledge knowledge) {
        String name = switch (part) {
            case YEAR -> "year";
            case MONTH -> "month";
            case DAY -> "day";
        };
        return name
                + switch (knowledge) {
                    case UNKNOWN -> " unknown";
                    case UNCERTAIN -> " uncertain";
                    case APPROXIMATE -> " approximate";
                    case UNCERTAIN_AND_APPROXIMATE -> " uncertain and approximate";
                };
    }

    @Override
    String digits(Part part, String digits) {
        return switch (part) {
                    case YEAR -> "year ";
                    case MONTH -> "month ";
                    case DAY -> "day ";
                }
                + digits;
    }
}
