package org.vitrine.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.vitrine.problem.Violation;

/// A YAML file of the catalogue folder by name and content, so that nodes can hand it on without a folder in common.
///
/// @param name without folders: `medal.yaml`
public record SourceFile(String name, String content) {

    /// Bytes that one file may have.
    public static final long LARGEST = 1_048_576;

    /// SHA-256 of the content in UTF-8, lower-case hexadecimal.
    public String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /// The YAML files of a folder in the order of their names. One that is too large or not UTF-8 is left out.
    ///
    /// @param faults is told of those left out; the path of a violation is `file:line`
    public static List<SourceFile> readAll(Path folder, List<Violation> faults) {
        List<SourceFile> read = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                read(file, read, faults);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(read);
    }

    private static void read(Path file, List<SourceFile> read, List<Violation> faults) throws IOException {
        String name = file.getFileName().toString();
        if (Files.size(file) > LARGEST) {
            faults.add(Violation.error(
                    "file-too-large",
                    name + ":1",
                    "The file has more than " + LARGEST + " bytes",
                    Long.toString(LARGEST)));
            return;
        }
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        CharBuffer text = CharBuffer.allocate(bytes.remaining() + 1);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(bytes, text, true);
        text.flip();
        if (result.isError()) {
            long line = 1 + text.chars().filter(c -> c == '\n').count();
            faults.add(Violation.error("not-utf-8", name + ":" + line, "The file is not UTF-8 text"));
            return;
        }
        String content = text.toString();
        read.add(new SourceFile(name, content.startsWith("\uFEFF") ? content.substring(1) : content));
    }
}
