package org.vitrine.plates;

import java.util.ArrayList;
import java.util.List;
import org.vitrine.plates.Plate.Drawing;
import org.vitrine.plates.Plate.Format;
import org.vitrine.plates.Plate.Storage;
import org.vitrine.plates.Plate.Subject;

/// All plates in the order of their numbers.
final class Catalogue {
    static final List<Plate> PLATES = all();

    private Catalogue() {}

    private static List<Plate> all() {
        var plates = new ArrayList<Plate>();
        plates.add(upright(
                "order-of-lenin-1987",
                new Subject("Order of Lenin", "레닌훈장", "Орден Ленина"),
                "Badge on its five-sided mount, general form",
                "A round gold medallion in a wreath of wheat ears under a red banner, hanging from a red ribbon with "
                        + "yellow stripes; the portrait of the real badge is left out and a star stands in its field.",
                List.of("order", "medallion", "ribbon", "Order of Lenin"),
                Orders::lenin));
        plates.add(upright(
                "order-of-the-red-banner-1945",
                new Subject("Order of the Red Banner", "붉은기훈장", "Орден Красного Знамени"),
                "Badge on its five-sided mount, general form",
                "A white enamel medallion with a red flag in a laurel wreath on a silver star, hanging from a white "
                        + "and red ribbon; the tools and mottoes of the real badge are simplified.",
                List.of("order", "enamel", "laurel wreath", "ribbon", "Order of the Red Banner"),
                Orders::redBanner));
        plates.add(upright(
                "gold-star-of-patron-order-2006",
                new Subject("Gold Star of Patron Order", "후원자훈장 금별메달", "Золотая Звезда ордена «Меценат»"),
                "Five-pointed star on a plain ribbon, drawn by its type",
                "A faceted five-pointed gold star on a five-sided mount, drawn by its type; the design of the object "
                        + "awarded is not known to us.",
                List.of("order", "star", "ribbon", "Gold Star of Patron Order"),
                Orders::goldStar));
        plates.add(upright(
                "medal-of-victory-in-the-war-against-japan-1945",
                new Subject(
                        "Medal of Victory in the War against Japan",
                        "일본과의 전쟁에서의 승리 메달",
                        "Медаль «За победу над Японией»"),
                "Reverse, on its five-sided mount",
                "The reverse of a round brass medal with a star and the date 3 September 1945, hanging from a red "
                        + "ribbon with white stripes and yellow edges; the portrait side is not shown.",
                List.of("medal", "brass", "ribbon", "reverse"),
                Medals::victoryOverJapan));
        plates.add(upright(
                "lenin-centenary-medal-1970",
                new Subject(
                        "100th Anniversary of the Birth of V. I. Lenin Medal",
                        "레닌탄생 100돐기념메달",
                        "Медаль «В ознаменование 100-летия со дня рождения В. И. Ленина»"),
                "Portrait left out, on its five-sided mount",
                "A round brass medal with hammer and sickle over the years 1870 and 1970, hanging from a red ribbon "
                        + "with yellow stripes; sides are combined and the portrait is left out.",
                List.of("medal", "brass", "ribbon", "anniversary"),
                Medals::leninCentenary));
        plates.add(upright(
                "medallion-of-hydropower-station-1984",
                new Subject("Medallion of Hydropower Station", "수력발전소기념메달", "Медаль гидроэлектростанции"),
                "Bronze medallion, drawn by its type",
                "A bronze medallion with a dam, a river and power lines inside the teeth of a gear, drawn by its "
                        + "type; the design of the object is not known to us.",
                List.of("medallion", "bronze", "dam", "hydropower"),
                Medallions::hydropower));
        plates.add(upright(
                "bryansk-millennium-medallion-1984",
                new Subject("1000th Anniversary of Bryansk Medallion", "브랸스크 1 000돐기념메달", "Медаль «1000 лет Брянску»"),
                "Table medallion, drawn by its type",
                "A medallion with a timber fortress among pines, the name of the town and the number 1000, drawn by "
                        + "its type; the design of the object is not known to us.",
                List.of("medallion", "bronze", "Bryansk", "anniversary"),
                Medallions::bryansk));
        plates.add(broad(
                "observation-car-1948",
                new Subject("Observation Railway Car", "전망차", "Железнодорожный вагон с обзорной площадкой"),
                "Side, platform end and bogie of the type",
                "A railway carriage with an open observation platform in side and end elevation, with one bogie "
                        + "enlarged, drawn by its type; livery and fittings of the car given are not known to us.",
                List.of("gift", "railway", "observation car", "elevation"),
                Carriage::observationCar));
        plates.add(broad(
                "car-jis-1950",
                new Subject("ZIS Car (“Jis”)", "《지스》승용차", "Автомобиль «ЗИС»"),
                "Side, front and rear elevations of the type",
                "A large saloon car in side, front and rear elevation, after the general proportions of the ZIS-110; "
                        + "colour and fittings of the car given are not known to us.",
                List.of("gift", "motor car", "ZIS", "elevation"),
                Cars::zis));
        plates.add(stored(
                Storage.JPEG_TURNED,
                Format.BROAD,
                "car-jim-1953",
                new Subject("ZIM Car (“Jim”)", "《짐》승용차", "Автомобиль «ЗИМ»"),
                "Side elevation and plan of the type",
                "A six-window saloon car in side elevation and plan, after the general proportions of the ZIM; colour "
                        + "and fittings of the car given are not known to us.",
                List.of("gift", "motor car", "ZIM", "elevation", "plan"),
                Cars::zim));
        plates.add(stored(
                Storage.PNG,
                Format.UPRIGHT,
                "aeroplane-il-14-1958",
                new Subject("Aeroplane Il-14", "비행기 《일-14》", "Самолёт Ил-14"),
                "Plan, side and front views of the type",
                "A twin-engined propeller aeroplane in plan, side and front view, after the general proportions of "
                        + "the Il-14; markings and paint of the aeroplane given are not known to us.",
                List.of("gift", "aeroplane", "Il-14", "three views"),
                Aeroplane::ilyushin14));
        plates.add(stored(
                Storage.JPEG_GREY,
                Format.UPRIGHT,
                "coral-reefs-1966",
                new Subject("Coral Reefs", "산호초", "Кораллы"),
                "Branching coral on a turned stand, drawn by its type",
                "A branching coral on a turned wooden stand, drawn in greys by its type; species and form of the "
                        + "corals given are not known to us.",
                List.of("gift", "coral", "natural history"),
                Coral::reef));
        plates.add(upright(
                "vase-and-automatic-space-station-1968",
                new Subject(
                        "Porcelain Vase and “Automatic Space Station”",
                        "자기꽃병과 금속공예 《자동우주정류소》",
                        "Фарфоровая ваза и изделие из металла «Автоматическая космическая станция»"),
                "Vase and metal craftwork, drawn by their types",
                "A blue and gilt porcelain vase beside a metal model of a space station on a stand, drawn by their "
                        + "types; the designs of the objects given are not known to us.",
                List.of("gift", "porcelain", "vase", "metal craftwork", "space station"),
                Gifts::spaceStation));
        plates.add(upright(
                "crystal-vase-1988",
                new Subject("Crystal Vase", "수정꽃병", "Хрустальная ваза"),
                "Cut glass with diamonds and flutes, drawn by its type",
                "A tall vase of cut crystal with a band of diamonds between flutes, drawn by its type; the cutting of "
                        + "the vase given is not known to us.",
                List.of("gift", "crystal", "cut glass", "vase"),
                Gifts::crystalVase));
        plates.add(upright(
                "ox-horn-craftwork-eagle-1986",
                new Subject("Ox Horn Craftwork “Eagle”", "소뿔공예 《독수리》", "Изделие из рога «Орёл»"),
                "Carved horn on a turned base, drawn by its type",
                "An eagle carved of horn with raised wings above a pair of polished horns, drawn by its type; the "
                        + "carving of the object given is not known to us.",
                List.of("gift", "horn", "carving", "eagle"),
                Eagle::oxHorn));
        plates.add(upright(
                "gzhel-ceramic-kettle-2006",
                new Subject("Gzhel ceramic kettle", "그젤도자기주전자", "Гжельский керамический чайник"),
                "White ware with cobalt painting, drawn by its type",
                "A kettle of white ware with an overhead handle and cobalt blue flowers in the manner of Gzhel, drawn "
                        + "by its type; the painting of the object given is not known to us.",
                List.of("gift", "ceramics", "kettle", "Gzhel", "cobalt blue"),
                Porcelain::kettle));
        plates.add(upright(
                "ceramic-samovar-set-1990",
                new Subject("Ceramic Samovar Set", "사기사모바르일식", "Керамический набор с самоваром"),
                "Samovar, teapot and cups, drawn by their types",
                "A ceramic samovar with teapot and two cups on a tray, drawn by their types; form and painting of the "
                        + "set given are not known to us.",
                List.of("gift", "ceramics", "samovar", "tea set"),
                Samovar::set));
        plates.add(broad(
                "certificate-of-order-of-lenin-1987",
                new Subject("Certificate of the Order of Lenin", "레닌훈장증서", "Орденская книжка к ордену Ленина"),
                "Open booklet, drawn by its type",
                "An open order booklet with a guilloche ground; strokes stand for words, signature and stamp, and "
                        + "nothing of the document's text is reproduced.",
                List.of("certificate", "order booklet", "guilloche", "Order of Lenin"),
                Papers::orderCertificate));
        plates.add(upright(
                "certificate-of-engraving-2006",
                new Subject("Certificate of Engraving", "이름을 새긴 증서", "Сертификат о нанесении имени"),
                "Sheet with guilloche border and seal, drawn by its type",
                "A certificate with guilloche border, star, seal and signature; strokes stand for words, and the "
                        + "design of the document is not known to us.",
                List.of("certificate", "guilloche", "seal"),
                Papers::engravingCertificate));
        plates.add(broad(
                "honorary-party-membership-card-no-1-1992",
                new Subject("Honorary Party Membership Card No. 1", "명예당원증 제1호", "Почётный партийный билет № 1"),
                "Cover and first page, drawn by their type",
                "A red membership card, closed and beside its first page; strokes stand for words, the place of the "
                        + "photograph is left empty, and the design of the card is not known to us.",
                List.of("membership card", "document"),
                Papers::membershipCard));
        plates.add(broad(
                "plaque-leningrad-metal-factory",
                new Subject(
                        "Commemorative Plaque at the Leningrad Metal Factory",
                        "레닌그라드금속공장 기념현판",
                        "Мемориальная доска на Ленинградском металлическом заводе"),
                "Marble with a bronze turbine wheel, drawn by its type",
                "A marble plaque with the factory's initials and a turbine wheel on a brick wall, drawn by its type; "
                        + "strokes stand for the inscription, and the design of the plaque is not known to us.",
                List.of("plaque", "marble", "turbine", "Leningrad"),
                Plaques::leningradMetalFactory));
        plates.add(stored(
                Storage.TIFF,
                Format.BROAD,
                "plaque-novosibirsk-railway-station",
                new Subject(
                        "Commemorative Plaque at Novosibirsk Railway Station",
                        "노보씨비르스크철도역 기념현판",
                        "Мемориальная доска на вокзале Новосибирска"),
                "The building in outline and a plaque, drawn by its type",
                "A station front with a great arch, simplified, above a granite plaque drawn by its type; strokes "
                        + "stand for the inscription, and the design of the plaque is not known to us.",
                List.of("plaque", "granite", "railway station", "Novosibirsk"),
                Plaques::novosibirskStation));
        plates.add(broad(
                "plaque-khasan-friendship-pavilion",
                new Subject(
                        "Commemorative Plaque at the Friendship Pavilion in Khasan",
                        "하싼 로조친선각 기념현판",
                        "Мемориальная доска в Доме дружбы в Хасане"),
                "A timber house and a plaque, drawn by their types",
                "A timber pavilion among firs above a plaque, both drawn by their types; strokes stand for the "
                        + "inscription, and the designs of house and plaque are not known to us.",
                List.of("plaque", "pavilion", "timber house", "Khasan"),
                Plaques::khasanPavilion));
        return List.copyOf(plates);
    }

    private static Plate upright(
            String object, Subject subject, String line, String about, List<String> keywords, Drawing drawing) {
        return stored(Storage.JPEG, Format.UPRIGHT, object, subject, line, about, keywords, drawing);
    }

    private static Plate broad(
            String object, Subject subject, String line, String about, List<String> keywords, Drawing drawing) {
        return stored(Storage.JPEG, Format.BROAD, object, subject, line, about, keywords, drawing);
    }

    private static Plate stored(
            Storage storage,
            Format format,
            String object,
            Subject subject,
            String line,
            String about,
            List<String> keywords,
            Drawing drawing) {
        String suffix = switch (storage) {
            case JPEG, JPEG_TURNED, JPEG_GREY -> ".jpg";
            case PNG -> ".png";
            case TIFF -> ".tif";
        };
        var all = new ArrayList<>(keywords);
        all.add("schematic illustration");
        return new Plate(object + suffix, object, subject, line, about, all, storage, format, drawing);
    }
}
