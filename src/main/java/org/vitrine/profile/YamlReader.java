package org.vitrine.profile;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;

/// Reads one YAML document without ever making an object of it: what an anchor repeats cannot grow, and no tag can name
/// a class. Anchors and aliases are refused; a profile that repeats itself is read by people.
final class YamlReader {

    private static final int DEEPEST = 20;

    private final Faults faults;
    private final Iterator<Event> events;
    private int depth;

    private YamlReader(String text, Faults faults) {
        this.faults = faults;
        LoaderOptions options = new LoaderOptions();
        options.setProcessComments(false);
        this.events = new org.yaml.snakeyaml.Yaml(options)
                .parse(new StringReader(text))
                .iterator();
    }

    /// @return null when it cannot be read as a table; the faults say why
    static Yaml.@Nullable Table read(String text, Faults faults) {
        YamlReader reader = new YamlReader(text, faults);
        try {
            return reader.document();
        } catch (MarkedYAMLException e) {
            Mark at = e.getProblemMark();
            faults.add("yaml", at == null ? 1 : at.getLine() + 1, "This is not YAML: " + e.getProblem());
            return null;
        } catch (YAMLException e) {
            faults.add("yaml", 1, "This is not YAML: " + e.getMessage());
            return null;
        } catch (Refused e) {
            return null;
        }
    }

    /// Ends the reading after its fault was written down.
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused() {
            super(null, null, false, false);
        }
    }

    private Yaml.@Nullable Table document() {
        Event event = next();
        while (!(event instanceof DocumentStartEvent)) {
            if (event instanceof StreamEndEvent) {
                faults.add("yaml", 1, "The file is empty");
                return null;
            }
            event = next();
        }
        Yaml root = value(next());
        Event end = next();
        while (end instanceof DocumentEndEvent) {
            end = next();
        }
        if (end instanceof DocumentStartEvent) {
            faults.add("yaml", line(end), "A file holds one document");
        }
        if (root instanceof Yaml.Table table) {
            return table;
        }
        faults.add("yaml", root.line(), "A table of keys and values is expected, not " + root.sort());
        return null;
    }

    private Yaml value(Event event) {
        if (event instanceof AliasEvent) {
            throw refused("yaml-alias", event, "Anchors and aliases are not read; write it out");
        }
        if (event instanceof NodeEvent node && node.getAnchor() != null) {
            throw refused("yaml-alias", event, "Anchors and aliases are not read; write it out");
        }
        if (++depth > DEEPEST) {
            throw refused("yaml", event, "At most " + DEEPEST + " levels are read");
        }
        Yaml read = switch (event) {
            case ScalarEvent scalar -> new Yaml.Word(line(event), scalar.getValue());
            case MappingStartEvent start -> table(start);
            case SequenceStartEvent start -> series(start);
            default -> throw refused("yaml", event, "A value is expected here");
        };
        depth--;
        return read;
    }

    private Yaml.Table table(MappingStartEvent start) {
        Map<String, Yaml.Entry> entries = new LinkedHashMap<>();
        for (Event key = next(); !(key instanceof MappingEndEvent); key = next()) {
            if (!(key instanceof ScalarEvent scalar)) {
                throw refused("yaml", key, "A key is a word");
            }
            Yaml.Entry entry = new Yaml.Entry(line(key), value(next()));
            if (entries.putIfAbsent(scalar.getValue(), entry) != null) {
                faults.add("key-twice", line(key), "“" + scalar.getValue() + "” stands here twice", scalar.getValue());
            }
        }
        return new Yaml.Table(line(start), entries);
    }

    private Yaml.Series series(SequenceStartEvent start) {
        List<Yaml> items = new ArrayList<>();
        for (Event item = next(); !(item instanceof SequenceEndEvent); item = next()) {
            items.add(value(item));
        }
        return new Yaml.Series(line(start), items);
    }

    private Event next() {
        try {
            return events.next();
        } catch (NoSuchElementException e) {
            throw new YAMLException("it ends too early");
        }
    }

    private Refused refused(String code, Event at, String message) {
        faults.add(code, line(at), message);
        return new Refused();
    }

    private static int line(Event event) {
        return event.getStartMark().getLine() + 1;
    }
}
