package org.vitrine.oai;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.publication.Harvest.Listed;

/// Writes headers and records as bytes. Nothing in them needs escaping: identifiers, dates and names of sets have no
/// character that means anything in XML, and documents are XML already. A harvest of a million records is a million of
/// these, so it is done without a general writer.
final class ListBytes {

    /// Room for a header, in bytes; more is made when it is longer.
    private static final int HEADER = 600;

    private static final byte[] RECORD = ascii("<record>");
    private static final byte[] RECORD_END = ascii("</record>");
    private static final byte[] METADATA = ascii("<metadata>");
    private static final byte[] METADATA_END = ascii("</metadata>");
    private static final byte[] DELETED = ascii("<header status=\"deleted\">");
    private static final byte[] LIVE = ascii("<header>");
    private static final byte[] DATESTAMP = ascii("</identifier><datestamp>");
    private static final byte[] DATESTAMP_END = ascii("</datestamp>");
    private static final byte[] HEADER_END = ascii("</header>");

    private final ByteArrayOutputStream out;
    private final byte[] identifier;

    // neighbours in the order of changes often share these two
    private long second = Long.MIN_VALUE;
    private byte[] datestamp = new byte[0];
    private Set<String> sets = Set.of();
    private byte[] setSpecs = new byte[0];

    /// @param prefix what stands before the UUID in every identifier
    ListBytes(ByteArrayOutputStream out, String prefix) {
        this.out = out;
        this.identifier = ascii("<identifier>" + prefix);
    }

    /// One page of a list with the token that leads to the next.
    ///
    /// @param token as [ResumptionToken#encode] gives it; empty on the last of several pages, null on an only one
    static byte[] list(
            String prefix,
            ResumptionToken at,
            List<Listed> listed,
            Map<UUID, byte[]> documents,
            @Nullable String token) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(documents.values().stream()
                        .mapToInt(document -> document.length)
                        .sum()
                + HEADER * (listed.size() + 2));
        ListBytes bytes = new ListBytes(out, prefix);
        String verb = at.verb().word();
        out.writeBytes(ascii("<" + verb + ">"));
        for (Listed one : listed) {
            if (at.verb() == Verb.LIST_RECORDS) {
                bytes.record(one, documents.get(one.record()));
            } else {
                bytes.header(one);
            }
        }
        if (token != null) {
            out.writeBytes(ascii("<resumptionToken completeListSize=\"" + at.size() + "\" cursor=\"" + at.cursor()
                    + "\">" + token + "</resumptionToken>"));
        }
        out.writeBytes(ascii("</" + verb + ">"));
        return out.toByteArray();
    }

    /// @param document null when it is deleted
    void record(Listed listed, byte @Nullable [] document) {
        out.writeBytes(RECORD);
        header(listed);
        if (document != null) {
            out.writeBytes(METADATA);
            out.writeBytes(document);
            out.writeBytes(METADATA_END);
        }
        out.writeBytes(RECORD_END);
    }

    void header(Listed listed) {
        out.writeBytes(listed.deleted() ? DELETED : LIVE);
        out.writeBytes(identifier);
        uuid(listed.record());
        out.writeBytes(DATESTAMP);
        out.writeBytes(stamp(listed.datestamp()));
        out.writeBytes(DATESTAMP_END);
        out.writeBytes(specs(listed.sets()));
        out.writeBytes(HEADER_END);
    }

    private void uuid(UUID record) {
        out.writeBytes(ascii(record.toString()));
    }

    private byte[] stamp(Instant instant) {
        if (instant.getEpochSecond() != second) {
            second = instant.getEpochSecond();
            datestamp = ascii(Datestamp.format(instant));
        }
        return datestamp;
    }

    private byte[] specs(Set<String> in) {
        if (!in.equals(sets)) {
            StringBuilder text = new StringBuilder();
            in.forEach(spec -> text.append("<setSpec>").append(spec).append("</setSpec>"));
            sets = in;
            setSpecs = ascii(text.toString());
        }
        return setSpecs;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }
}
