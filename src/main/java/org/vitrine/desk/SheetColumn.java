package org.vitrine.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vitrine.catalogue.Description;
import org.vitrine.form.Fields;
import org.vitrine.form.Shape;
import org.vitrine.text.Ids;

/// One field as a column of the sheet: a single value, or a part of the first entry of a repeating field.
///
/// @param path general, without item ids
/// @param list the repeating field that it is a part of, null for a single value
/// @param value what stands in a cell
/// @param starts choices that a new entry has from the start, by key of the part
record SheetColumn(String path, @Nullable String list, Shape.Value value, Map<String, String> starts) {

    /// Where the value stands in a record; the general path while there is no entry.
    String in(Fields fields) {
        if (list == null) {
            return path;
        }
        List<String> ids = fields.items(list);
        return ids.isEmpty() ? path : at(ids.getFirst());
    }

    String text(Fields fields) {
        return fields.get(in(fields));
    }

    /// The fields with another text in this cell; an entry is begun where there is none.
    Fields with(String text, Fields fields) {
        Map<String, String> values = new LinkedHashMap<>(fields.values());
        if (list != null && fields.items(list).isEmpty()) {
            if (!text.isBlank()) {
                addEntry(text, values);
            }
        } else {
            values.put(in(fields), text);
        }
        return new Fields(values);
    }

    /// The fields with one more entry that says this.
    Fields withEntry(String text, Fields fields) {
        Map<String, String> values = new LinkedHashMap<>(fields.values());
        addEntry(text, values);
        return new Fields(values);
    }

    private void addEntry(String text, Map<String, String> values) {
        String id = Ids.item();
        values.merge(String.valueOf(list), id, (ids, one) -> ids + " " + one);
        starts.forEach((part, constant) -> values.put(list + "." + id + "." + part, constant));
        values.put(at(id), text);
    }

    /// Where the value stands in each entry.
    List<String> everywhere(Fields fields) {
        return list == null
                ? List.of(path)
                : fields.items(list).stream().map(this::at).toList();
    }

    private String at(String id) {
        return list + "." + id + path.substring(String.valueOf(list).length());
    }

    /// A path with item ids as the column that shows it.
    static String general(String path) {
        return Description.FORM.general(path.replaceAll("\\.(edtf|because|by)$", ""));
    }
}
