package org.vitrine.upload;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vitrine.account.Account;
import org.vitrine.problem.Failure;
import org.vitrine.problem.Refusal;
import org.vitrine.upload.Upload.Role;
import org.vitrine.upload.Upload.State;

/// The tus protocol 1.0 with its extensions creation, creation-with-upload, termination, checksum, expiration and
/// concatenation; the sections named here are those of <https://tus.io/protocols/resumable-upload>. An upload is only
/// there for whoever began it.
@ApplicationScoped
public class Tus {

    static final String VERSION = "1.0.0";
    static final String RESUMABLE = "Tus-Resumable";
    static final String OFFSET = "Upload-Offset";
    static final String LENGTH = "Upload-Length";
    static final String METADATA = "Upload-Metadata";
    static final String CONCAT = "Upload-Concat";
    static final String CHECKSUM = "Upload-Checksum";
    static final String CONTENT = "application/offset+octet-stream";

    private static final String EXPIRES = "Upload-Expires";
    private static final String EXTENSIONS =
            "creation,creation-with-upload,termination,checksum,expiration,concatenation";

    /// So much of a refused body is read, so that the client comes to hear why.
    private static final int DRAINED = 1 << 20;

    private final Uploads uploads;
    private final UploadFolder folder;
    private final UploadTurns turns;
    private final UploadCreation creation;
    private final Settling settling;
    private final UploadSettings settings;
    private final Clock clock;

    Tus(
            Uploads uploads,
            UploadFolder folder,
            UploadTurns turns,
            UploadCreation creation,
            Settling settling,
            UploadSettings settings,
            Clock clock) {
        this.uploads = uploads;
        this.folder = folder;
        this.turns = turns;
        this.creation = creation;
        this.settling = settling;
        this.settings = settings;
        this.clock = clock;
    }

    /// OPTIONS: what is offered here.
    public UploadAnswer offer() {
        return UploadAnswer.of(
                204,
                Map.of(
                        "Tus-Version",
                        VERSION,
                        "Tus-Extension",
                        EXTENSIONS,
                        "Tus-Max-Size",
                        Long.toString(settings.maxSize()),
                        "Tus-Checksum-Algorithm",
                        UploadChecksum.ALGORITHMS));
    }

    /// POST to the prefix: begins an upload, and takes its first bytes when they come along.
    public UploadAnswer create(UploadRequest request) {
        return answered(request, () -> {
            boolean bytes = CONTENT.equals(request.header("Content-Type"));
            Optional<UploadChecksum> checksum = UploadChecksum.parse(request.header(CHECKSUM));
            Upload made = creation.create(request);
            Map<String, String> headers = new LinkedHashMap<>();
            headers.put("Location", request.prefix() + "/" + made.id());
            headers.put(EXPIRES, date(made));
            if (made.role() == Role.JOINED) {
                completed(made);
                creation.forgetParts(made);
            } else if (bytes || made.length() == 0) {
                try (UploadTurns.Turn turn = turns.take(made.id())) {
                    headers.put(OFFSET, Long.toString(receive(made, 0, request, checksum, turn)));
                }
            }
            return UploadAnswer.of(201, headers);
        });
    }

    /// HEAD: how far it is.
    public UploadAnswer tell(UUID id, UploadRequest request) {
        return answered(request, () -> {
            mine(id, request.who());
            // the bytes that a lost connection has still brought count as well
            try (UploadTurns.Turn _ = turns.take(id)) {
                Upload upload = mine(id, request.who());
                Map<String, String> headers = new LinkedHashMap<>();
                headers.put("Cache-Control", "no-store");
                headers.put(LENGTH, Long.toString(upload.length()));
                headers.put(EXPIRES, date(upload));
                headers.put(OFFSET, Long.toString(offset(upload)));
                if (!upload.metadata().asSent().isEmpty()) {
                    headers.put(METADATA, upload.metadata().asSent());
                }
                concat(upload, request.prefix()).ifPresent(value -> headers.put(CONCAT, value));
                return UploadAnswer.of(200, headers);
            }
        });
    }

    /// PATCH: more bytes.
    public UploadAnswer append(UUID id, UploadRequest request) {
        return answered(request, () -> {
            if (!CONTENT.equals(request.header("Content-Type"))) {
                throw UploadRefused.otherContent();
            }
            long from = UploadCreation.number(OFFSET, request.header(OFFSET));
            Optional<UploadChecksum> checksum = UploadChecksum.parse(request.header(CHECKSUM));
            mine(id, request.who());
            try (UploadTurns.Turn turn = turns.take(id)) {
                Upload upload = mine(id, request.who());
                if (upload.role() == Role.JOINED) {
                    throw UploadRefused.forbidden("An upload that was put together takes no bytes");
                }
                long there = offset(upload);
                if (from != there) {
                    throw UploadRefused.elsewhere(there);
                }
                long now = upload.state() == State.RECEIVING ? receive(upload, from, request, checksum, turn) : there;
                return UploadAnswer.of(204, Map.of(OFFSET, Long.toString(now), EXPIRES, date(mine(id, request.who()))));
            }
        });
    }

    /// DELETE: the upload is forgotten; what it became stays (section Termination).
    public UploadAnswer end(UUID id, UploadRequest request) {
        return answered(request, () -> {
            mine(id, request.who());
            try (UploadTurns.Turn _ = turns.take(id)) {
                settling.await(id, Duration.ofSeconds(30));
                QuarkusTransaction.requiringNew().run(() -> uploads.deleteById(id));
                folder.delete(id);
                return UploadAnswer.of(204, Map.of());
            }
        });
    }

    /// What became of it.
    ///
    /// @param patience how long to wait while it is being looked at
    /// @throws Refusal not found
    public UploadState state(UUID id, Account who, Duration patience) {
        try {
            mine(id, who);
            settling.await(id, patience);
            Upload upload = mine(id, who);
            return UploadState.of(upload, offset(upload));
        } catch (UploadRefused _) {
            throw new Refusal(new Failure.NotFound("upload", id.toString()));
        }
    }

    private long receive(
            Upload upload, long from, UploadRequest request, Optional<UploadChecksum> checksum, UploadTurns.Turn turn) {
        long least = UploadCreation.length(request.header("Content-Length"));
        if (least > upload.length() - from) {
            throw UploadRefused.tooLarge("More bytes are announced than the upload was said to have");
        }
        UploadFolder.Added added =
                turn.reading(() -> folder.add(upload.id(), from, upload.length(), request.body(), checksum));
        if (added.size() == upload.length()) {
            completed(upload);
        } else {
            QuarkusTransaction.requiringNew()
                    .run(() -> uploads.findById(upload.id())
                            .remembered(clock.instant().plus(settings.kept())));
        }
        if (added.cut().isPresent()) {
            throw UploadRefused.brokenOff();
        }
        return added.size();
    }

    private void completed(Upload upload) {
        QuarkusTransaction.requiringNew().run(() -> {
            Upload row = uploads.findById(upload.id());
            row.remembered(clock.instant().plus(settings.kept()));
            row.complete();
        });
        if (upload.role() != Role.PART) {
            settling.begin(upload.id());
        }
    }

    /// @throws UploadRefused unknown, somebody else's, or expired
    private Upload mine(UUID id, Account who) {
        Upload upload = QuarkusTransaction.requiringNew()
                .call(() -> uploads.findByIdOptional(id))
                .filter(one -> one.account().equals(who.id()))
                .orElseThrow(UploadRefused::unknown);
        if (upload.state() == State.RECEIVING && upload.expiresAt().isBefore(clock.instant())) {
            throw UploadRefused.expired();
        }
        return upload;
    }

    private long offset(Upload upload) {
        return upload.state() == State.RECEIVING ? folder.size(upload.id()) : upload.length();
    }

    private static Optional<String> concat(Upload upload, String prefix) {
        return switch (upload.role()) {
            case WHOLE -> Optional.empty();
            case PART -> Optional.of("partial");
            case JOINED ->
                Optional.of("final;"
                        + String.join(
                                " ",
                                upload.parts().stream()
                                        .map(part -> prefix + "/" + part)
                                        .toList()));
        };
    }

    private static String date(Upload upload) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(upload.expiresAt().atOffset(ZoneOffset.UTC));
    }

    private UploadAnswer answered(UploadRequest request, Supplier<UploadAnswer> work) {
        try {
            @Nullable String version = request.header(RESUMABLE);
            if (!VERSION.equals(version)) {
                throw UploadRefused.otherVersion();
            }
            return work.get();
        } catch (UploadRefused refused) {
            return drained(request, UploadAnswer.of(refused));
        }
    }

    /// A client that is still sending does not listen. A large rest is left unread, and the connection with it.
    private static UploadAnswer drained(UploadRequest request, UploadAnswer answer) {
        if (answer.headers().containsKey("Connection")) {
            return answer;
        }
        try {
            if (request.body().readNBytes(DRAINED).length < DRAINED) {
                return answer;
            }
        } catch (IOException _) {
            // nobody is there any more to hear it
        }
        Map<String, String> headers = new LinkedHashMap<>(answer.headers());
        headers.put("Connection", "close");
        return new UploadAnswer(answer.status(), headers, answer.problem());
    }
}
