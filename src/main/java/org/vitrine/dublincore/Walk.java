package org.vitrine.dublincore;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.profile.MappedPath;
import org.vitrine.publication.Label;
import org.vitrine.publication.PublicRecord.PublicObject;

/// Follows a path without item ids through a description and finds everything that stands at its end.
final class Walk {

    /// The parts of each sort of record, read off once: to ask a class for its components takes longer than all the
    /// rest.
    private static final ClassValue<Map<String, Method>> PARTS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> record) {
            Map<String, Method> parts = new LinkedHashMap<>();
            for (RecordComponent component : record.getRecordComponents()) {
                parts.put(component.getName(), component.getAccessor());
            }
            return parts;
        }
    };

    private final PublicObject object;

    Walk(PublicObject object) {
        this.object = object;
    }

    /// @param lang of the record that the value stands in, when it says one
    record Found(Object value, @Nullable String lang) {}

    List<Found> to(MappedPath path) {
        List<Found> at = List.of(new Found(object.description(), null));
        String[] steps = path.path().split("\\.");
        for (int step = 0; step < steps.length; step++) {
            List<Found> next = new ArrayList<>();
            for (Found found : at) {
                step(found.value(), steps[step], next);
            }
            String filter = path.filter();
            if (step == 0 && filter != null) {
                next.removeIf(found -> fits(found.value(), filter) == path.without());
            }
            at = next;
        }
        return at;
    }

    private static void step(Object from, String key, List<Found> next) {
        if (from instanceof Map<?, ?> keyed) {
            spread(keyed.get(key), null, next);
        } else if (from instanceof Record record) {
            String lang = component(record, "lang") instanceof String tag ? tag : null;
            spread(component(record, key), lang, next);
        }
    }

    private static void spread(@Nullable Object value, @Nullable String lang, List<Found> next) {
        if (value instanceof List<?> all) {
            all.forEach(one -> next.add(new Found(one, lang)));
        } else if (value != null) {
            next.add(new Found(value, lang));
        }
    }

    /// A constant or term that one of its parts has, a part of that name that is true, or the kind of an authority that
    /// it leads to.
    private boolean fits(Object item, String filter) {
        return item instanceof Record record
                && PARTS.get(record.getClass()).entrySet().stream().anyMatch(part -> switch (read(
                        part.getValue(), record)) {
                    case Enum<?> constant -> constant.name().equals(filter);
                    case Boolean yes -> yes && part.getKey().equals(filter);
                    case String text -> !part.getKey().equals("id") && text.equals(filter);
                    case UUID id ->
                        Optional.ofNullable(object.labels().get(id))
                                .map(Label::kind)
                                .filter(kind ->
                                        kind.name().toLowerCase(Locale.ROOT).equals(filter))
                                .isPresent();
                    case null, default -> false;
                });
    }

    private static @Nullable Object component(Record record, String name) {
        Method part = PARTS.get(record.getClass()).get(name);
        return part == null ? null : read(part, record);
    }

    private static @Nullable Object read(Method part, Record record) {
        try {
            return part.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record hides its component " + part.getName(), e);
        }
    }
}
