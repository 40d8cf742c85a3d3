package org.vitrine.upload;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.text.Ids;
import org.vitrine.upload.Upload.Role;
import org.vitrine.upload.Upload.State;

/// Begins uploads, within what one person and the disk may be asked for (tus 1.0, sections Creation and
/// Concatenation).
@ApplicationScoped
class UploadCreation {

    private static final int MOST_PARTS = 100;

    private final Uploads uploads;
    private final UploadFolder folder;
    private final UploadSettings settings;
    private final Clock clock;

    UploadCreation(Uploads uploads, UploadFolder folder, UploadSettings settings, Clock clock) {
        this.uploads = uploads;
        this.folder = folder;
        this.settings = settings;
        this.clock = clock;
    }

    /// @throws UploadRefused malformed; too large; too much at once; no room
    Upload create(UploadRequest request) {
        UploadMetadata metadata = UploadMetadata.parse(request.header(Tus.METADATA));
        // said wrongly it is better known now than after the last byte
        var _ = metadata.sha256();
        String concat = request.header(Tus.CONCAT);
        if (concat == null) {
            return begun(request, metadata, Role.WHOLE);
        }
        if (concat.equals("partial")) {
            return begun(request, metadata, Role.PART);
        }
        if (concat.startsWith("final;")) {
            return joined(request, metadata, concat.substring("final;".length()));
        }
        throw UploadRefused.malformed(Tus.CONCAT + " is “partial”, or “final;” and the addresses of the parts");
    }

    private Upload begun(UploadRequest request, UploadMetadata metadata, Role role) {
        long length = number(Tus.LENGTH, request.header(Tus.LENGTH));
        fits(length);
        if (folder.room() - settings.reserve() < length) {
            throw UploadRefused.full();
        }
        return persisted(request, metadata, length, role, List.of());
    }

    private void fits(long length) {
        if (length > settings.maxSize()) {
            throw UploadRefused.tooLarge("A file may have " + settings.maxSize() + " bytes, and not " + length);
        }
    }

    private Upload persisted(UploadRequest request, UploadMetadata metadata, long length, Role role, List<UUID> parts) {
        Upload upload = new Upload(Ids.record(), request.who().id(), metadata, length, role, parts, clock.instant());
        upload.remembered(clock.instant().plus(settings.kept()));
        QuarkusTransaction.requiringNew().run(() -> {
            Uploads.Begun begun = uploads.lockedBegun(request.who().id());
            if (begun.count() >= settings.most()) {
                throw UploadRefused.overQuota(
                        "You have begun " + begun.count() + " uploads; finish or end some of them first");
            }
            if (role != Role.JOINED && begun.bytes() + length > settings.quota()) {
                throw UploadRefused.overQuota(
                        "Your unfinished uploads would have more than " + settings.quota() + " bytes together");
            }
            uploads.persist(upload);
        });
        return upload;
    }

    private Upload joined(UploadRequest request, UploadMetadata metadata, String addresses) {
        List<UUID> ids = Arrays.stream(addresses.strip().split(" +"))
                .map(UploadCreation::last)
                .toList();
        if (ids.size() > MOST_PARTS) {
            throw UploadRefused.malformed("At most " + MOST_PARTS + " parts are put together");
        }
        List<Upload> parts = ids.stream().map(id -> part(id, request)).toList();
        long length = parts.stream().mapToLong(Upload::length).sum();
        fits(length);
        if (folder.room() - settings.reserve() < length) {
            throw UploadRefused.full();
        }
        Upload upload = persisted(request, metadata, length, Role.JOINED, ids);
        folder.join(upload.id(), ids);
        return upload;
    }

    /// Once the whole has its own bytes and is known to be complete.
    void forgetParts(Upload joined) {
        QuarkusTransaction.requiringNew().run(() -> joined.parts().forEach(uploads::deleteById));
        joined.parts().forEach(folder::delete);
    }

    private Upload part(UUID id, UploadRequest request) {
        Upload part = QuarkusTransaction.requiringNew()
                .call(() -> uploads.findByIdOptional(id))
                .filter(one -> one.account().equals(request.who().id()) && one.role() == Role.PART)
                .orElseThrow(() -> UploadRefused.malformed("There is no part " + id));
        if (part.state() != State.COMPLETE) {
            throw UploadRefused.malformed("The part " + id + " is not finished");
        }
        return part;
    }

    /// Addresses come with and without the host.
    private static UUID last(String address) {
        try {
            return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
        } catch (IllegalArgumentException _) {
            throw UploadRefused.malformed("There is no part “" + address + "”");
        }
    }

    /// A number of bytes that has to be said.
    static long number(String name, @Nullable String value) {
        if (value == null || !value.matches("[0-9]{1,18}")) {
            throw UploadRefused.malformed(name + " is a number of bytes");
        }
        return Long.parseLong(value);
    }

    /// A number of bytes that may be said: 0 when it is not.
    static long length(@Nullable String value) {
        return value != null && value.matches("[0-9]{1,18}") ? Long.parseLong(value) : 0;
    }
}
