package org.vitrine.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Somebody at the desk who speaks HTTP only, and stays signed in when the service starts again.
final class Archivist {

    static final String BOUNDARY = "----a-boundary-of-a-form";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI base;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String cookie;

    private Archivist(URI base) throws IOException {
        this.base = base;
        HttpResponse<String> answer =
                post("/desk/sign-in", "", Map.of("userName", "admin", "password", "correct horse battery staple"));
        if (answer.statusCode() != 303) {
            throw new IOException("not signed in: " + answer.statusCode());
        }
        this.cookie = answer.headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith("vitrine_session="))
                .findFirst()
                .orElseThrow()
                .replaceAll(";.*", "");
    }

    static Archivist signedIn(URI base) throws IOException {
        return new Archivist(base);
    }

    String cookie() {
        return cookie;
    }

    /// @param basedOn revision that it is saved on top of, 0 for the first
    HttpResponse<String> save(UUID id, int basedOn, String number, String title) throws IOException {
        return post("/desk/objects/" + id, cookie, form(basedOn, number, title));
    }

    HttpResponse<String> keepDraft(UUID id, String number, String title) throws IOException {
        return post("/desk/objects/" + id + "/draft", cookie, form(0, number, title));
    }

    private static Map<String, String> form(int basedOn, String number, String title) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("_basedOn", Integer.toString(basedOn));
        fields.put("identity.kind", "medal");
        fields.put("identity.number", number);
        fields.put("identity.collection", "gifts");
        fields.put("identity.level", "ITEM");
        fields.put("identity.basis", "HELD");
        fields.put("titles", "aaaaaa");
        fields.put("titles.aaaaaa.type", "GIVEN");
        fields.put("titles.aaaaaa.text", title);
        fields.put("titles.aaaaaa.lang", "en");
        return fields;
    }

    HttpResponse<String> upload(UUID id, Path picture) throws IOException {
        return send(HttpRequest.newBuilder(base.resolve("/desk/objects/" + id + "/pictures"))
                .header("Cookie", cookie)
                .header("Accept", "application/json")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(multipart(picture))));
    }

    /// The body of a form with one file.
    static byte[] multipart(Path picture) throws IOException {
        var body = new ByteArrayOutputStream();
        body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"_upload\"; filename=\""
                        + picture.getFileName() + "\"\r\nContent-Type: image/jpeg\r\n\r\n")
                .getBytes(UTF_8));
        body.write(Files.readAllBytes(picture));
        body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return body.toByteArray();
    }

    HttpResponse<String> get(String path, String accept) throws IOException {
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Cookie", cookie)
                .header("Accept", accept));
    }

    private HttpResponse<String> post(String path, String cookie, Map<String, String> form) throws IOException {
        String body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
