package org.vitrine.dating;

import java.util.List;

final class KoreanWording extends Wording {
    static final KoreanWording INSTANCE = new KoreanWording();

    private static final String[] SEASONS = {"봄", "여름", "가을", "겨울"};
    private static final String[] THIRDS = {"초", "중반", "말"};
    private static final String[] HALVES = {"전반", "후반"};

    private KoreanWording() {}

    @Override
    String years(int first, int last) {
        String from = first <= 0 ? "기원전 " + (1 - first) : Integer.toString(first);
        if (first == last) {
            return from + "년";
        }
        return last <= 0 ? from + "–" + (1 - last) + "년" : from + (first <= 0 ? "년–" : "–") + last + "년";
    }

    @Override
    String eraYears(int first, int last) {
        return first == last
                ? "주체" + era(first) + "(" + first + ")년"
                : "주체" + era(first) + "–" + era(last) + "(" + first + "–" + last + ")년";
    }

    @Override
    String decade(int first, boolean governed) {
        return first + "년대";
    }

    @Override
    String century(int number, boolean beforeChrist, boolean governed) {
        return (beforeChrist ? "기원전 " : "") + number + "세기";
    }

    @Override
    String someYear(String digits, boolean withParts) {
        return digits.equals("XXXX") ? "연도 미상" : digits + "년";
    }

    @Override
    String month(int month, String year, boolean governed) {
        return year + " " + month + "월";
    }

    @Override
    String day(int day, int month, String year) {
        return month(month, year, false) + " " + day + "일";
    }

    @Override
    String days(int first, int last, int month, String year) {
        return month(month, year, false) + " " + first + "–" + last + "일";
    }

    @Override
    String acrossMonths(int firstDay, int firstMonth, int lastDay, int lastMonth, String year) {
        return day(firstDay, firstMonth, year) + " – " + lastMonth + "월 " + lastDay + "일";
    }

    @Override
    String months(int first, int last, String year) {
        return year + " " + first + "–" + last + "월";
    }

    @Override
    String subYear(int code, String year, boolean governed) {
        if (code <= 32) {
            String season = year + " " + SEASONS[(code - 21) % 4];
            return code <= 24 ? season : season + (code <= 28 ? " (북반구)" : " (남반구)");
        }
        if (code <= 36) {
            return year + " " + (code - 32) + "분기";
        }
        return year + " " + (code <= 39 ? THIRDS[code - 37] : code == 40 ? "상반기" : "하반기");
    }

    @Override
    String slice(Partial.Slice slice, String whole) {
        return whole + " " + (slice.of() == 3 ? THIRDS : HALVES)[slice.number() - 1];
    }

    @Override
    String qualified(String date, Qualification qualification) {
        return switch (qualification) {
            case NONE -> date;
            case UNCERTAIN -> "아마 " + date;
            case APPROXIMATE -> "약 " + date;
            case UNCERTAIN_AND_APPROXIMATE -> "아마 약 " + date;
        };
    }

    @Override
    String before(String date) {
        return date + " 전";
    }

    @Override
    String after(String date) {
        return date + " 후";
    }

    @Override
    String orEarlier(String date) {
        return date + " 이전";
    }

    @Override
    String orLater(String date) {
        return date + " 이후";
    }

    @Override
    String since(String date, boolean endUnknown) {
        return date + "부터" + (endUnknown ? " (끝 날짜 미상)" : "");
    }

    @Override
    String until(String date, boolean startUnknown) {
        return date + "까지" + (startUnknown ? " (첫 날짜 미상)" : "");
    }

    @Override
    String range(String first, String last) {
        return first + " – " + last;
    }

    @Override
    String sometimeIn(String range) {
        return range + " 중";
    }

    @Override
    String list(List<String> dates, boolean all) {
        return join(dates, all ? " 및 " : " 또는 ");
    }

    @Override
    String time(String day, String clock) {
        return day + " " + clock;
    }

    @Override
    String note(Part part, Knowledge knowledge) {
        return name(part)
                + switch (knowledge) {
                    case UNKNOWN -> " 미상";
                    case UNCERTAIN -> " 불확실";
                    case APPROXIMATE -> " 대략";
                    case UNCERTAIN_AND_APPROXIMATE -> " 대략이며 불확실";
                };
    }

    @Override
    String digits(Part part, String digits) {
        return name(part) + " " + digits;
    }

    private static String name(Part part) {
        return switch (part) {
            case YEAR -> "연도";
            case MONTH -> "월";
            case DAY -> "일";
        };
    }
}
