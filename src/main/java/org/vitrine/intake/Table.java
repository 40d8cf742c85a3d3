package org.vitrine.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads a CSV file (RFC 4180, UTF-8, with a header row). Columns may stand in any order, but have to be exactly those
/// that are known: a misspelt one would be lost in silence.
final class Table {

    private static final ObjectReader CELLS =
            new CsvMapper().readerFor(String[].class).with(CsvParser.Feature.WRAP_AS_ARRAY);

    private final String name;
    private final Faults faults;

    private Table(String name, Faults faults) {
        this.name = name;
        this.faults = faults;
    }

    /// @param name of the file below the folder, with `/`
    /// @return no rows when the file or its header cannot be read
    static List<Row> read(Path folder, String name, List<String> columns, Faults faults) {
        return new Table(name, faults).read(folder.resolve(name), columns);
    }

    private List<Row> read(Path file, List<String> columns) {
        if (!Files.isRegularFile(file)) {
            faults.add(name, 1, "", "no-such-file", "there is no such file", name);
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        int at = 1;
        try (Reader text = Files.newBufferedReader(file);
                MappingIterator<String[]> lines = CELLS.readValues(text)) {
            List<String> header = lines.hasNextValue() ? List.of(lines.nextValue()) : List.of();
            if (!fits(header, columns)) {
                return List.of();
            }
            while (lines.hasNextValue()) {
                at++;
                String[] cells = lines.nextValue();
                if (cells.length == header.size()) {
                    rows.add(row(at, header, cells));
                } else {
                    fault(
                            at,
                            "cell-count",
                            cells.length + " cells stand here, " + header.size() + " are needed",
                            Integer.toString(cells.length),
                            Integer.toString(header.size()));
                }
            }
        } catch (JsonProcessingException e) {
            fault(at, "csv", e.getOriginalMessage());
        } catch (CharacterCodingException e) {
            fault(at, "not-utf-8", "the file is not UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private boolean fits(List<String> header, List<String> columns) {
        boolean fits = true;
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!columns.contains(column)) {
                faults.add(
                        name, 1, column, "column-unknown", "there is no column “" + column + "” in this file", column);
                fits = false;
            } else if (!seen.add(column)) {
                faults.add(name, 1, column, "column-twice", "the column “" + column + "” stands twice", column);
                fits = false;
            }
        }
        for (String column : columns) {
            if (!seen.contains(column)) {
                faults.add(name, 1, column, "column-missing", "the column “" + column + "” is missing", column);
                fits = false;
            }
        }
        return fits;
    }

    private Row row(int number, List<String> header, String[] cells) {
        Map<String, String> byColumn = new LinkedHashMap<>();
        Row row = new Row(name, number, byColumn, faults);
        for (int i = 0; i < cells.length; i++) {
            String cell = cells[i].strip();
            if (cell.indexOf('\n') >= 0) {
                row.fault(header.get(i), "line-break", "a cell has no line break; “ / ” stands for one");
            }
            byColumn.put(header.get(i), Normalizer.normalize(cell, Normalizer.Form.NFC));
        }
        return row;
    }

    private void fault(int row, String code, String message, String... arguments) {
        faults.add(name, row, "", code, message, arguments);
    }
}
