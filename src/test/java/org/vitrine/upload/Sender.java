package org.vitrine.upload;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vitrine.text.RecordJson;

/// A program that sends files with a token, and sometimes breaks off.
final class Sender {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final ObjectMapper JSON =
            RecordJson.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final URI base;
    private final String token;

    Sender(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    static String named(String name) {
        return "filename " + Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> ask(String method, String path, BodyPublisher body, String... headers) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Tus-Resumable", "1.0.0");
        if (!token.isEmpty()) {
            all.put("Authorization", "Bearer " + token);
        }
        for (int at = 0; at < headers.length; at += 2) {
            all.put(headers[at], headers[at + 1]);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).method(method, body);
        all.forEach((name, value) -> {
            if (!value.isEmpty()) {
                request.header(name, value);
            }
        });
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    HttpResponse<String> ask(String method, String path, String... headers) {
        return ask(method, path, BodyPublishers.noBody(), headers);
    }

    HttpResponse<String> create(String name, long length, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 4);
        all[headers.length] = "Upload-Length";
        all[headers.length + 1] = Long.toString(length);
        all[headers.length + 2] = "Upload-Metadata";
        all[headers.length + 3] = named(name);
        return ask("POST", "/api/uploads", all);
    }

    /// The path of a new upload.
    String begin(String name, long length, String... headers) {
        HttpResponse<String> answer = create(name, length, headers);
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
    }

    HttpResponse<String> send(String path, byte[] bytes, int from, int to, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 4);
        all[headers.length] = "Upload-Offset";
        all[headers.length + 1] = Integer.toString(from);
        all[headers.length + 2] = "Content-Type";
        all[headers.length + 3] = "application/offset+octet-stream";
        return ask("PATCH", path, BodyPublishers.ofByteArray(bytes, from, to - from), all);
    }

    /// A whole file, and what became of it.
    UploadState send(String name, byte[] bytes) {
        String path = begin(name, bytes.length);
        send(path, bytes, 0, bytes.length);
        return state(path);
    }

    long offset(String path) {
        return ask("HEAD", path)
                .headers()
                .firstValueAsLong("Upload-Offset")
                .orElseThrow(() -> new AssertionError("No offset of " + path));
    }

    UploadState state(String path) {
        try {
            return JSON.readValue(ask("GET", path, "Prefer", "wait=30").body(), UploadState.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Announces all that is left and sends a part of it; what happens to the connection then is the caller's.
    Socket sendSome(String path, byte[] bytes, int from, int to) throws IOException {
        Socket socket = new Socket(base.getHost(), base.getPort());
        OutputStream out = socket.getOutputStream();
        out.write("""
                PATCH %s HTTP/1.1\r
                Host: %s:%d\r
                Authorization: Bearer %s\r
                Tus-Resumable: 1.0.0\r
                Content-Type: application/offset+octet-stream\r
                Upload-Offset: %d\r
                Content-Length: %d\r
                \r
                """.formatted(path, base.getHost(), base.getPort(), token, from, bytes.length - from)
                .getBytes(StandardCharsets.US_ASCII));
        out.write(bytes, from, to - from);
        out.flush();
        return socket;
    }
}
