package org.vitrine.catalogue;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The words in which dimensions are written in English, Korean and Russian, in lower case and without full stops.
final class DimensionWords {

    /// What a word can be.
    enum Sort {
        TYPE,
        UNIT,
        ABOUT,
        BY,
        TO,
        NOTHING
    }

    /// @param term of the vocabularies `dimension-types` or `dimension-units`; empty for the other sorts
    record Meaning(Sort sort, String term) {}

    private static final Map<String, String> TYPES = new HashMap<>();
    private static final Map<String, String> UNITS = new HashMap<>();
    private static final Map<String, Sort> OTHERS = new HashMap<>();

    static {
        types("height", "height", "high", "tall", "h", "ht", "높이", "세로", "высота", "выс", "высотой", "в");
        types("width", "width", "wide", "w", "너비", "폭", "가로", "ширина", "шир", "шириной", "ш");
        types("depth", "depth", "deep", "깊이", "глубина", "глуб", "глубиной", "г");
        types("length", "length", "long", "l", "길이", "длина", "дл", "длиной", "д");
        types("diameter", "diameter", "diam", "dia", "ø", "⌀", "직경", "지름", "диаметр", "диам", "диаметром", "диаметре");
        types("thickness", "thickness", "thick", "th", "두께", "толщина", "толщ", "толщиной");
        types("weight", "weight", "weighs", "weighing", "wt", "mass", "무게", "중량", "вес", "весом", "масса", "массой");
        types("circumference", "circumference", "circ", "둘레", "окружность", "обхват");
        types("volume", "capacity", "volume", "용적", "용량", "объем", "объём", "емкость", "ёмкость", "вместимость");
        types("die-axis", "axis", "축", "ось", "осей");
        types("size", "size", "dimensions", "크기", "размер", "размеры");
        units("mm", "mm", "millimetre", "millimetres", "millimeter", "millimeters", "мм", "миллиметр", "миллиметра");
        units("mm", "миллиметров", "미리메터", "밀리미터", "미리");
        units("cm", "cm", "centimetre", "centimetres", "centimeter", "centimeters", "см", "сантиметр", "сантиметра");
        units("cm", "сантиметров", "센치메터", "센티미터", "센치");
        units("m", "m", "metre", "metres", "meter", "meters", "м", "метр", "метра", "метров", "메터", "미터");
        units("in", "in", "inch", "inches", "\"", "″", "дюйм", "дюйма", "дюймов", "인치");
        units("ft", "ft", "foot", "feet", "'", "′", "фут", "фута", "футов", "피트");
        units("mg", "mg", "milligram", "milligrams", "мг", "миллиграмм", "미리그람", "밀리그램");
        units("g", "g", "gr", "gram", "grams", "gramme", "grammes", "г", "гр", "грамм", "грамма", "граммов");
        units("g", "그람", "그램");
        units("kg", "kg", "kilo", "kilos", "kilogram", "kilograms", "кг", "килограмм", "килограмма", "килограммов");
        units("kg", "키로그람", "킬로그램", "키로");
        units("t", "t", "ton", "tons", "tonne", "tonnes", "т", "тонна", "тонны", "тонн", "톤");
        units("oz", "oz", "ounce", "ounces", "унция", "унции", "унций", "온스");
        units("lb", "lb", "lbs", "pound", "pounds", "фунт", "фунта", "фунтов", "파운드");
        units("ml", "ml", "millilitre", "millilitres", "milliliter", "milliliters", "мл", "миллилитр", "миллилитров");
        units("ml", "미리리터", "밀리리터");
        units("l", "l", "litre", "litres", "liter", "liters", "л", "литр", "литра", "литров", "리터");
        units("h", "h", "hour", "hours", "o'clock", "ч", "час", "часа", "часов", "시");
        units("deg", "°", "degree", "degrees", "deg", "градус", "градуса", "градусов", "도");
        others(Sort.ABOUT, "about", "approximately", "approx", "ca", "c", "circa", "~", "≈", "roughly", "nearly");
        others(Sort.ABOUT, "около", "ок", "примерно", "прибл", "приблизительно", "почти", "약", "대략", "정도", "가량", "쯤");
        others(Sort.BY, "x", "×", "х", "*", "by", "на");
        others(Sort.TO, "-", "–", "—", "−", "…", "...", "to", "до", "에서", "부터");
        others(
                Sort.NOTHING,
                "die",
                "of",
                "is",
                "in",
                "the",
                "and",
                "from",
                "от",
                "штемпеля",
                "штемпелей",
                "соотношение");
        others(Sort.NOTHING, ":", "=", "까지", "는", "은", "이다", "и", "максимальная", "общая", "overall", "total", "전체");
    }

    private DimensionWords() {}

    /// The meaning of a word; null when it has none here.
    ///
    /// @param behindNumber whether a number stands directly before it, where a letter is a unit: the "h" of "12 h"
    ///     is an hour, that of "h 12 cm" a height
    static @Nullable Meaning of(String word, boolean behindNumber) {
        String type = TYPES.get(word);
        String unit = UNITS.get(word);
        if (unit != null && (behindNumber || type == null)) {
            // "in" and the like are words of their own where they measure nothing
            return behindNumber || !OTHERS.containsKey(word) ? new Meaning(Sort.UNIT, unit) : other(word);
        }
        return type != null ? new Meaning(Sort.TYPE, type) : other(word);
    }

    private static @Nullable Meaning other(String word) {
        Sort sort = OTHERS.get(word);
        return sort == null ? null : new Meaning(sort, "");
    }

    private static void types(String term, String... words) {
        for (String word : words) {
            TYPES.put(word, term);
        }
    }

    private static void units(String term, String... words) {
        for (String word : words) {
            UNITS.put(word, term);
        }
    }

    private static void others(Sort sort, String... words) {
        for (String word : words) {
            OTHERS.put(word, sort);
        }
    }
}
