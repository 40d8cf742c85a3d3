package org.vitrine.form;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.text.Item;
import org.vitrine.text.Telling;

/// What a record is made of, read off its records once, so that forms, comparison and merging can walk any field
/// without knowing it and a new field needs no second list.
public sealed interface Shape {

    /// @param texts records that stand for one text
    static Group of(Class<? extends Record> record, Set<Class<?>> texts) {
        return group(record, texts);
    }

    /// One value.
    record Value(Type type, Class<?> javaType) implements Shape {

        public enum Type {
            TEXT,
            DATE,
            REFERENCE,
            YES_NO,
            WHOLE_NUMBER,
            DECIMAL,
            CHOICE
        }

        /// Whether one of a choice's constants says something by itself, see [Telling].
        public boolean tells(String constant) {
            return javaType.isEnum()
                    && Arrays.stream(javaType.getEnumConstants())
                            .anyMatch(one -> one.toString().equals(constant)
                                    && one instanceof Telling telling
                                    && telling.tells());
        }

        /// The constants of a choice.
        public List<String> constants() {
            return javaType.isEnum()
                    ? Arrays.stream(javaType.getEnumConstants())
                            .map(Object::toString)
                            .toList()
                    : List.of();
        }
    }

    /// Named parts.
    record Group(List<Part> parts) implements Shape {

        public Optional<Shape> part(String key) {
            return parts.stream()
                    .filter(part -> part.key().equals(key))
                    .map(Part::shape)
                    .findFirst();
        }

        public Set<String> keys() {
            return parts.stream().map(Part::key).collect(Collectors.toUnmodifiableSet());
        }
    }

    /// Any number of a group, each with an id of its own.
    record Repeated(Group item) implements Shape {}

    /// Texts by a key that the profile or a standard gives.
    record Keyed() implements Shape {}

    /// Any number of a group under each key that the profile gives.
    record Open(Repeated each) implements Shape {}

    /// @param needed a value without which the group says nothing, or a group that is always there
    record Part(String key, Shape shape, boolean needed) {}

    private static Shape of(Type type, Set<Class<?>> texts) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == Map.class
                    ? keyed(generic.getActualTypeArguments()[1], texts)
                    : new Repeated(group((Class<?>) generic.getActualTypeArguments()[0], texts));
        }
        Class<?> plain = (Class<?>) type;
        if (plain == HistoricalDate.class) {
            return new Value(Value.Type.DATE, plain);
        }
        if (texts.contains(plain)) {
            return new Value(Value.Type.TEXT, plain);
        }
        return plain.isRecord() ? group(plain, texts) : new Value(valueType(plain), plain);
    }

    private static Shape keyed(Type value, Set<Class<?>> texts) {
        return value instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> item
                        && item.isRecord()
                ? new Open(new Repeated(group(item, texts)))
                : new Keyed();
    }

    private static Value.Type valueType(Class<?> plain) {
        if (plain == UUID.class) {
            return Value.Type.REFERENCE;
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return Value.Type.YES_NO;
        }
        if (plain == Integer.class || plain == int.class) {
            return Value.Type.WHOLE_NUMBER;
        }
        if (plain == BigDecimal.class) {
            return Value.Type.DECIMAL;
        }
        if (plain.isEnum()) {
            return Value.Type.CHOICE;
        }
        if (plain == String.class) {
            return Value.Type.TEXT;
        }
        throw new IllegalStateException("A record cannot hold a " + plain.getSimpleName());
    }

    private static Group group(Class<?> record, Set<Class<?>> texts) {
        boolean item = Item.class.isAssignableFrom(record);
        return new Group(Arrays.stream(record.getRecordComponents())
                // an item's id is its place in the path, not a value
                .filter(component -> !(item && component.getName().equals("id")))
                .map(component -> part(component, texts))
                .toList());
    }

    private static Part part(RecordComponent component, Set<Class<?>> texts) {
        Shape shape = of(component.getGenericType(), texts);
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || component.getType().isPrimitive();
        return new Part(component.getName(), shape, (shape instanceof Value || shape instanceof Group) && !nullable);
    }
}
