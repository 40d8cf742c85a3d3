package org.vitrine.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hibernate.search.engine.backend.analysis.AnalyzerNames;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Norms;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.engine.backend.types.dsl.IndexFieldTypeFactory;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;

/// Declares the fields to the backend and writes entries into them.
final class EntryBinder implements TypeBinder {

    @Override
    public void bind(TypeBindingContext context) {
        context.dependencies().useRootOnly();
        Bridge bridge = new Bridge();
        for (Field field : Field.values()) {
            bridge.declare(field, context.indexSchemaElement(), context.typeFactory());
        }
        context.bridge(IndexedEntry.class, bridge);
    }

    private static final class Bridge implements TypeBridge<IndexedEntry> {
        private final Map<Field, IndexFieldReference<String>> texts = new EnumMap<>(Field.class);
        private final Map<Field, IndexFieldReference<Long>> numbers = new EnumMap<>(Field.class);

        private void declare(Field field, IndexSchemaElement schema, IndexFieldTypeFactory types) {
            switch (field.shape()) {
                // the words are cut already, see Word; what is stored is where near spellings are taken from
                case WORDS ->
                    texts.put(
                            field,
                            schema.field(
                                            field.path(),
                                            types.asString()
                                                    .analyzer(AnalyzerNames.WHITESPACE)
                                                    .norms(Norms.YES)
                                                    .projectable(
                                                            field.path().endsWith("_words")
                                                                    ? Projectable.YES
                                                                    : Projectable.NO))
                                    .multiValued()
                                    .toReference());
                case KEYWORD ->
                    texts.put(
                            field,
                            schema.field(
                                            field.path(),
                                            types.asString()
                                                    .aggregable(Aggregable.YES)
                                                    .sortable(field == Field.KIND ? Sortable.YES : Sortable.NO)
                                                    .projectable(
                                                            field == Field.KIND ? Projectable.YES : Projectable.NO))
                                    .multiValued()
                                    .toReference());
                case SINGLE ->
                    texts.put(
                            field,
                            schema.field(
                                            field.path(),
                                            types.asString()
                                                    .aggregable(Aggregable.YES)
                                                    .sortable(Sortable.YES)
                                                    .projectable(Projectable.YES))
                                    .toReference());
                // given back too: the last one of a page says where the next begins
                case SORT ->
                    texts.put(
                            field,
                            schema.field(
                                            field.path(),
                                            types.asString()
                                                    .sortable(Sortable.YES)
                                                    .projectable(Projectable.YES))
                                    .toReference());
                case STORED ->
                    texts.put(
                            field,
                            schema.field(
                                            field.path(),
                                            types.asString()
                                                    .searchable(Searchable.NO)
                                                    .projectable(Projectable.YES))
                                    .multiValued()
                                    .toReference());
                case NUMBER ->
                    numbers.put(
                            field,
                            schema.field(
                                            field.path(),
                                            types.asLong()
                                                    .sortable(Sortable.YES)
                                                    .projectable(Projectable.YES))
                                    .toReference());
            }
        }

        @Override
        public void write(DocumentElement target, IndexedEntry indexed, TypeBridgeWriteContext context) {
            for (Map.Entry<Field, List<Object>> each : indexed.entry().values().entrySet()) {
                for (Object value : each.getValue()) {
                    if (value instanceof Long number) {
                        target.addValue(numbers.get(each.getKey()), number);
                    } else {
                        target.addValue(texts.get(each.getKey()), value.toString());
                    }
                }
            }
        }
    }
}
