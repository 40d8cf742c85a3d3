package org.vitrine.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// Waits for the news that the derivatives of a file are made, without asking again and again.
@ApplicationScoped
public class SettledPictures {

    private final Map<UUID, CompletableFuture<MediaFile.State>> news = new ConcurrentHashMap<>();

    void on(@ObservesAsync PictureSettled settled) {
        of(settled.file()).complete(settled.state());
    }

    MediaFile.State await(UUID file) {
        return of(file).orTimeout(60, TimeUnit.SECONDS).join();
    }

    void forget(UUID file) {
        news.remove(file);
    }

    private CompletableFuture<MediaFile.State> of(UUID file) {
        return news.computeIfAbsent(file, _ -> new CompletableFuture<>());
    }
}
