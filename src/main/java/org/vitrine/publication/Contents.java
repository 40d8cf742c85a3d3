package org.vitrine.publication;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.catalogue.Description;
import org.vitrine.catalogue.Original;
import org.vitrine.catalogue.SharedEvent;
import org.vitrine.dating.HistoricalDate;
import org.vitrine.text.Item;

/// Everything that a description refers to and every date that it states, wherever they stand. It is found by the types
/// of the record components, so that a field added tomorrow is neither left without its label nor unchecked.
record Contents(
        List<Found<UUID>> authorities,
        List<Found<UUID>> objects,
        List<Found<UUID>> files,
        List<Found<HistoricalDate>> dates) {

    /// @param path as in violations: `conferrals.k3x9q2.date`
    /// @param role the path without item ids: `conferrals.date`
    record Found<T>(String path, String role, T value) {}

    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
    };

    static Contents of(Record description) {
        Contents contents = new Contents(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        contents.walk(description, "", "");
        return contents;
    }

    private void walk(Record record, String path, String role) {
        for (Method accessor : ACCESSORS.get(record.getClass())) {
            String name = accessor.getName();
            visit(read(accessor, record), below(path, name), below(role, name), record);
        }
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private void visit(@Nullable Object value, String path, String role, Record owner) {
        switch (value) {
            case null -> {}
            case UUID id -> referencesOf(owner).add(new Found<>(path, role, id));
            case HistoricalDate date -> dates.add(new Found<>(path, role, date));
            case Record inner -> walk(inner, path, role);
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    Object element = list.get(i);
                    visit(element, path + "." + (element instanceof Item item ? item.id() : i), role, owner);
                }
            }
            case Map<?, ?> keyed ->
                keyed.forEach((key, each) -> visit(each, path + "." + key, role + "." + key, owner));
            default -> {}
        }
    }

    private List<Found<UUID>> referencesOf(Record owner) {
        return switch (owner) {
            case Description.Picture _ -> files;
            case Description.PartOf _, Description.Relation _, Original _, SharedEvent _ -> objects;
            default -> authorities;
        };
    }

    private static @Nullable Object read(Method accessor, Record record) {
        try {
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record hides its component " + accessor.getName(), e);
        }
    }
}
