package org.vitrine.upload;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vitrine.text.RecordJson;

/// What is answered to a request of the protocol.
///
/// @param problem a sentence for people when the request was refused
public record UploadAnswer(int status, Map<String, String> headers, Optional<String> problem) {

    public UploadAnswer {
        headers = Map.copyOf(headers);
    }

    static UploadAnswer of(int status, Map<String, String> headers) {
        Map<String, String> all = new TreeMap<>(headers);
        all.put(Tus.RESUMABLE, Tus.VERSION);
        return new UploadAnswer(status, all, Optional.empty());
    }

    static UploadAnswer of(UploadRefused refused) {
        return new UploadAnswer(
                refused.status(), of(refused.status(), refused.headers()).headers(), Optional.of(refused.why()));
    }

    /// Problem details (RFC 9457); empty when there is no problem.
    public Optional<String> body() {
        return problem.map(why -> RecordJson.write(RecordJson.object()
                .put("type", "urn:vitrine:problem:upload")
                .put("title", "The upload cannot go on like this")
                .put("status", status)
                .put("detail", why)));
    }
}
