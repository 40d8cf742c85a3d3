package org.vitrine.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.PlainText;

/// Streams a JSON document that any reader opens whatever text it is given: no lone surrogates, no control characters.
/// An object or a list is written with its first content, so that one that got none does not appear.
public final class JsonDocument {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final StringWriter out = new StringWriter(4096);
    private final JsonGenerator json;
    private final Deque<Pending> pending = new ArrayDeque<>();

    /// @param name null in a list, and of the document itself
    private record Pending(@Nullable String name, boolean list) {}

    public JsonDocument() {
        try {
            json = FACTORY.createGenerator(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The next of a list, or the document itself.
    public JsonDocument object(Runnable content) {
        return within(new Pending(null, false), content);
    }

    public JsonDocument object(String name, Runnable content) {
        return within(new Pending(name, false), content);
    }

    public JsonDocument list(String name, Runnable content) {
        return within(new Pending(name, true), content);
    }

    /// A list that a format wants even when it is empty.
    public JsonDocument wholeList(String name, Runnable content) {
        write(() -> json.writeArrayFieldStart(name));
        content.run();
        return write(json::writeEndArray);
    }

    /// Nothing when it is null or blank.
    public JsonDocument put(String name, @Nullable String text) {
        String allowed = text == null ? "" : PlainText.allowed(text);
        return allowed.isBlank() ? this : write(() -> json.writeStringField(name, allowed));
    }

    public JsonDocument put(String name, @Nullable BigDecimal number) {
        // written out: some readers do not know exponents
        return number == null
                ? this
                : write(() -> {
                    json.writeFieldName(name);
                    json.writeNumber(Numbers.plain(number));
                });
    }

    public JsonDocument put(String name, long number) {
        return write(() -> json.writeNumberField(name, number));
    }

    public JsonDocument put(String name, boolean value) {
        return write(() -> json.writeBooleanField(name, value));
    }

    /// The next text of a list; nothing when it is null or blank.
    public JsonDocument add(@Nullable String text) {
        String allowed = text == null ? "" : PlainText.allowed(text);
        return allowed.isBlank() ? this : write(() -> json.writeString(allowed));
    }

    public String end() {
        try {
            json.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private JsonDocument within(Pending element, Runnable content) {
        pending.addLast(element);
        content.run();
        if (pending.peekLast() == element) {
            pending.removeLast();
        } else if (element.list()) {
            write(json::writeEndArray);
        } else {
            write(json::writeEndObject);
        }
        return this;
    }

    private interface Writing {
        void write() throws IOException;
    }

    private JsonDocument write(Writing writing) {
        try {
            while (!pending.isEmpty()) {
                open(pending.removeFirst());
            }
            writing.write();
        } catch (IOException e) {
            throw new UncheckedIOException("A document could not be written", e);
        }
        return this;
    }

    private void open(Pending element) throws IOException {
        if (element.name() != null) {
            json.writeFieldName(element.name());
        }
        if (element.list()) {
            json.writeStartArray();
        } else {
            json.writeStartObject();
        }
    }
}
