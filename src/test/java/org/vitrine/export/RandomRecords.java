package org.vitrine.export;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.authority.AuthorityDescription;
import org.vitrine.authority.AuthorityKind;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.ObjectNumber;
import org.vitrine.catalogue.Original;
import org.vitrine.catalogue.SharedEvent;
import org.vitrine.dating.Calendar;
import org.vitrine.dating.Check;
import org.vitrine.dating.Edtf;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.dublincore.Term;
import org.vitrine.publication.Assembling;
import org.vitrine.publication.Label;
import org.vitrine.publication.ObjectLabel;
import org.vitrine.publication.PublicPicture;
import org.vitrine.publication.PublicRecord.PublicAuthority;
import org.vitrine.publication.PublicRecord.PublicObject;
import org.vitrine.text.Localized;

/// Records in which every field has something in it, much of it hostile. They are made by the components of the record
/// types, so that a field added tomorrow is in them as well. The same seed gives the same records.
public final class RandomRecords {

    private static final List<String> TEXTS = List.of(
            "Order of Lenin",
            "레닌훈장과 훈장증",
            "Орден Ленина",
            "列寧勳章",
            "وسام لينين",
            "מסדר לנין",
            "नमस्ते",
            "👩‍🚀 🏅",
            "e\u0301 \u1100\u1161",
            "\u202Egnihtemos desrever\u202C \u200E\u200F",
            "nul \u0000 bell \u0007 escape \u001B delete \u007F next line \u0085",
            "lone \uD800 surrogates \uDC00",
            "\uFFFE\uFFFF\uFDD0",
            "]]> <![CDATA[ --> <!-- ?> <?xml",
            "<script>alert('&amp; \"quotes\"')</script>",
            "</script><b>",
            "line\none\r\ntwo\ttab",
            "{\"@id\": \"x\"}",
            "  ",
            "",
            "\u0000");

    private static final String LONG = "long ".repeat(10_000);
    private static final int RARELY = 150;

    private static final List<String> TAGS = List.of(
            "en", "en", "ko", "ko", "ru", "ko-Latn", "zh-Hant-TW", "und", "not a tag", "", "en\u0000", "x".repeat(60));

    private static final List<String> URIS = List.of(
            "https://creativecommons.org/publicdomain/zero/1.0/",
            "http://rightsstatements.org/vocab/CNE/1.0/",
            "http://www.wikidata.org/entity/Q41117",
            "http://vocab.getty.edu/aat/300046025",
            "no address",
            "javascript:alert(1)",
            "http://[",
            "https://a b/%zz",
            "http://example.org/\uD800<>\"",
            "");

    private static final List<String> WORDS = List.of(
            "obverse",
            "order",
            "kettle",
            "porcelain",
            "mm",
            "cm",
            "g",
            "kg",
            "height",
            "weight",
            "diameter",
            "matches",
            "gift",
            "award",
            "state-visit",
            "no-such-term",
            "a \"term\" & <more>",
            "\u0000");

    private static final List<HistoricalDate> DATES = Stream.of(
                    "1949-02-22",
                    "1984",
                    "1987-04?",
                    "2004-06~",
                    "156X",
                    "1949-02-22/1949-04-07",
                    "../1985",
                    "1985/..",
                    "{1984-05,1986-10}",
                    "[1667,1668]",
                    "Y170000002",
                    "Y-17000",
                    "-0044-03-15")
            .map(edtf -> HistoricalDate.of(Edtf.parse(edtf), "as «" + edtf + "» ]]> \u0001"))
            .toList();

    private static final int POOL = 12;

    private final Random random;
    private final Map<UUID, Label> labels = new HashMap<>();
    private final Map<UUID, ObjectLabel> objects = new HashMap<>();
    private final Map<UUID, PublicPicture> pictures = new HashMap<>();
    private int last;

    public RandomRecords(long seed) {
        random = new Random(seed);
        for (int i = 0; i < POOL; i++) {
            for (AuthorityKind kind : AuthorityKind.values()) {
                UUID id = id();
                labels.put(id, new Label(id, kind, "slug-" + i, localized(), list(() -> any(URIS))));
            }
            UUID object = id();
            objects.put(object, new ObjectLabel(object, "R." + i, localized()));
            UUID file = id();
            pictures.put(
                    file,
                    new PublicPicture(file, random.nextInt(9000), random.nextInt(9000), "image/jpeg", "0".repeat(64)));
        }
    }

    public PublicObject object() {
        Description said = make(Description.class);
        return Assembling.object(
                id(),
                said,
                labels,
                objects,
                said.pictures().stream()
                        .flatMap(picture -> Stream.ofNullable(pictures.get(picture.file())))
                        .distinct()
                        .toList());
    }

    public PublicAuthority authority() {
        return Assembling.authority(id(), "slug-" + ++last, make(AuthorityDescription.class), labels);
    }

    private <T extends Record> T make(Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> nullable(component) && random.nextInt(4) == 0
                        ? null
                        : value(component.getGenericType(), component.getName(), type))
                .toArray();
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new AssertionError("A record refuses what was made for it: " + type, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean nullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private Object value(Type type, String name, Class<?> owner) {
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class ? map(of[1], name, owner) : list(() -> value(of[0], name, owner));
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return text(name, owner);
        }
        if (plain == UUID.class) {
            return reference(owner);
        }
        if (plain == HistoricalDate.class) {
            return date();
        }
        if (plain == ObjectNumber.class) {
            return new ObjectNumber("R." + ++last);
        }
        if (plain.isEnum()) {
            return any(Arrays.asList(plain.getEnumConstants()));
        }
        if (plain == BigDecimal.class) {
            return any(List.of(
                    new BigDecimal("45.5"), BigDecimal.ZERO, new BigDecimal("1E+300"), new BigDecimal("-0.001")));
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return random.nextBoolean();
        }
        if (plain == int.class || plain == Integer.class) {
            return 1 + random.nextInt(30);
        }
        if (plain == double.class || plain == Double.class) {
            return random.nextDouble() * 180 - 90;
        }
        if (plain == Localized.class) {
            return localized();
        }
        if (Record.class.isAssignableFrom(plain)) {
            return make(plain.asSubclass(Record.class));
        }
        throw new AssertionError("Nobody has taught this to make a " + plain + " for " + owner + "." + name);
    }

    private String text(String name, Class<?> owner) {
        return switch (name) {
            case "id" -> "i" + ++last;
            case "lang", "language" -> any(TAGS);
            case "collection" -> any(List.of("friendship-album", "other"));
            case "kind" -> any(List.of("medal", "certificate", "gift", "plaque", "photograph", "other"));
            case "event" -> any(List.of("presentations.k3x9q2", "conferrals.a", "odd"));
            case "rights", "record", "object", "sameAs", "uri" -> any(URIS);
            case "term", "type", "unit", "side", "position", "method", "objectName" -> any(WORDS);
            case "slug" -> "slug-" + ++last;
            default -> random.nextInt(RARELY) == 0 ? LONG : any(TEXTS);
        };
    }

    private UUID reference(Class<?> owner) {
        if (random.nextInt(10) == 0) {
            return id();
        }
        if (owner == Description.Picture.class) {
            return any(List.copyOf(pictures.keySet().stream().sorted().toList()));
        }
        boolean another = List.of(
                        Description.PartOf.class, Description.Relation.class, Original.class, SharedEvent.class)
                .contains(owner);
        return any(
                (another ? objects.keySet() : labels.keySet()).stream().sorted().toList());
    }

    private HistoricalDate date() {
        return random.nextInt(12) == 0
                ? new HistoricalDate(
                        "Juche 76 (1986)",
                        Calendar.JUCHE,
                        76,
                        null,
                        null,
                        null,
                        Check.DISAGREES,
                        null,
                        List.of("1987", "1986"))
                : any(DATES);
    }

    private Map<String, Object> map(Type values, String name, Class<?> owner) {
        Map<String, Object> map = new HashMap<>();
        IntStream.range(0, random.nextInt(3))
                .forEach(_ -> map.put(
                        name.equals("dublinCore")
                                ? any(Arrays.asList(Term.values())).word()
                                : "field-" + ++last,
                        value(values, name, owner)));
        return map;
    }

    private Localized localized() {
        Map<String, String> texts = new HashMap<>();
        IntStream.range(0, random.nextInt(4)).forEach(_ -> texts.put(any(TAGS), any(TEXTS)));
        return new Localized(texts);
    }

    private interface Making<T> {
        T make();
    }

    private <T> List<T> list(Making<T> element) {
        List<T> list = new ArrayList<>();
        IntStream.range(0, random.nextInt(4)).forEach(_ -> list.add(element.make()));
        return list;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
