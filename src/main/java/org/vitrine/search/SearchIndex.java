package org.vitrine.search;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.StandalonePojoMappingConfigurer;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.standalone.work.SearchWorkspace;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategyConfigurationContext;
import org.hibernate.search.mapper.pojo.work.SearchIndexingPlanExecutionReport;
import org.jboss.logging.Logger;

/// Both indexes, open. Everything in them can be made again from the database, so a damaged one is thrown away.
final class SearchIndex implements AutoCloseable {

    /// Raised with every change of [Field] or of what is written into the fields: the next start makes new indexes.
    static final int MAPPING = 4;

    private static final Logger LOG = Logger.getLogger(SearchIndex.class);

    private final SearchSettings settings;
    // readers share the mapping; only making the indexes anew replaces it
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private CloseableSearchMapping mapping;

    private SearchIndex(SearchSettings settings) {
        this.settings = settings;
        this.mapping = openOrAnew();
    }

    static SearchIndex open(SearchSettings settings) {
        if (settings instanceof SearchSettings.Lucene lucene) {
            dropOtherVersions(lucene);
            if (isUnreadable(lucene.current())) {
                LOG.warnf("The search index in %s is damaged and is made again", lucene.current());
                delete(lucene.current());
            }
        }
        return new SearchIndex(settings);
    }

    /// What is done with an open index.
    interface Use<T> {
        T with(SearchSession session);
    }

    <T> T read(Use<T> use) {
        lock.readLock().lock();
        try (SearchSession session = mapping.createSession()) {
            return use.with(session);
        } finally {
            lock.readLock().unlock();
        }
    }

    /// Returns when all of it is on the disk and can be found.
    void write(IndexName name, Collection<Entry> entries, Collection<String> removed) {
        lock.readLock().lock();
        try (SearchSession session = mapping.createSessionWithOptions()
                .indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.sync())
                .build()) {
            entries.forEach(entry -> session.indexingPlan().addOrUpdate(name.of(entry)));
            removed.forEach(id -> session.indexingPlan().purge(name.type(), id, null));
        } finally {
            lock.readLock().unlock();
        }
    }

    /// Begins to write. It is neither on the disk nor found before the next [#write] or [#settle], and what was begun
    /// before has to have ended.
    ///
    /// @return ends when the index has taken it; fails as writing fails
    CompletableFuture<?> begin(IndexName name, Collection<Entry> entries, Collection<String> removed) {
        Begun begun = new Begun();
        lock.readLock().lock();
        try (SearchSession session = mapping.createSessionWithOptions()
                .indexingPlanSynchronizationStrategy(begun)
                .build()) {
            entries.forEach(entry -> session.indexingPlan().addOrUpdate(name.of(entry)));
            removed.forEach(id -> session.indexingPlan().purge(name.type(), id, null));
        } finally {
            lock.readLock().unlock();
        }
        return begun.taken;
    }

    /// Brings what was begun to the disk, where it can be found.
    void settle(IndexName name) {
        read(session -> {
            SearchWorkspace workspace = session.workspace(name.type());
            workspace.flush();
            workspace.refresh();
            return name;
        });
    }

    private static final class Begun implements IndexingPlanSynchronizationStrategy {
        private CompletableFuture<?> taken = CompletableFuture.completedFuture(null);

        @Override
        public void apply(IndexingPlanSynchronizationStrategyConfigurationContext context) {
            context.documentCommitStrategy(DocumentCommitStrategy.NONE);
            context.documentRefreshStrategy(DocumentRefreshStrategy.NONE);
            context.indexingFutureHandler(future -> taken = future.thenAccept(Begun::requireDone));
        }

        private static void requireDone(SearchIndexingPlanExecutionReport report) {
            report.throwable().ifPresent(failure -> {
                throw new CompletionException(failure);
            });
        }
    }

    Bookmark bookmark(IndexName name) {
        return read(session -> bookmark(name, session)).orElse(Bookmark.START);
    }

    boolean shared() {
        return settings.shared();
    }

    /// Takes everything out of one index, its bookmark too.
    void empty(IndexName name) {
        read(session -> {
            SearchWorkspace workspace = session.workspace(name.type());
            workspace.purge();
            workspace.flush();
            workspace.refresh();
            return name;
        });
    }

    /// Throws away the files of both indexes, damaged as they may be, and begins with empty ones.
    ///
    /// @throws IllegalStateException for indexes in a cluster, which looks after its own files
    void replace() {
        if (!(settings instanceof SearchSettings.Lucene lucene)) {
            throw new IllegalStateException("The files of an index in a cluster are not ours");
        }
        lock.writeLock().lock();
        try {
            closeQuietly();
            delete(lucene.current());
            mapping = boot();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// Whether a failure means that the files of the index are of no more use.
    boolean isDamage(Throwable failure) {
        return !settings.shared()
                && Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                        .anyMatch(cause -> cause instanceof CorruptIndexException
                                || cause instanceof IndexNotFoundException
                                || cause instanceof IndexFormatTooNewException
                                || cause instanceof IndexFormatTooOldException
                                || cause instanceof AlreadyClosedException
                                || cause instanceof NoSuchFileException
                                || cause instanceof FileNotFoundException);
    }

    /// Whether the bookmarks can be read and the same written again.
    boolean isReadable() {
        try {
            for (IndexName name : IndexName.values()) {
                Bookmark bookmark = bookmark(name);
                if (bookmark.position() > 0) {
                    write(name, List.of(bookmark.entry()), List.of());
                }
            }
            return true;
        } catch (RuntimeException e) {
            LOG.debugf(e, "The search index cannot be used");
            return false;
        }
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            mapping.close();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private static Optional<Bookmark> bookmark(IndexName name, SearchSession session) {
        List<List<?>> found = session.search(name.type())
                .select(f -> f.composite(
                        f.field(Field.POSITION.path(), Long.class),
                        f.field(Field.MARK.path(), String.class).multi()))
                .where(f -> f.id().matching(Bookmark.ID))
                .fetchHits(1);
        return found.stream().findFirst().map(values -> {
            List<?> mark = (List<?>) values.getLast();
            return new Bookmark((Long) values.getFirst(), mark.isEmpty() ? "" : (String) mark.getFirst());
        });
    }

    private CloseableSearchMapping openOrAnew() {
        try {
            return boot();
        } catch (RuntimeException e) {
            if (!(settings instanceof SearchSettings.Lucene lucene)) {
                throw e;
            }
            LOG.warnf("The search index in %s cannot be opened and is made again: %s", lucene.current(), e);
            delete(lucene.current());
            return boot();
        }
    }

    private CloseableSearchMapping boot() {
        return SearchMapping.builder(AnnotatedTypeSource.empty())
                .properties(settings.properties())
                .property("hibernate.search.mapping.configurer", (StandalonePojoMappingConfigurer) context -> {
                    for (IndexName name : IndexName.values()) {
                        var type = context.programmaticMapping().type(name.type());
                        type.searchEntity().name(name.word());
                        type.indexed().index(settings.indexName(name));
                        type.binder(new EntryBinder());
                        type.property("id").documentId();
                    }
                })
                .build();
    }

    private void closeQuietly() {
        try {
            mapping.close();
        } catch (RuntimeException e) {
            LOG.debugf(e, "A damaged search index did not close");
        }
    }

    private static void dropOtherVersions(SearchSettings.Lucene lucene) {
        if (!Files.isDirectory(lucene.folder())) {
            return;
        }
        try (Stream<Path> versions = Files.list(lucene.folder())) {
            versions.filter(version -> version.getFileName().toString().matches("v[0-9]+"))
                    .filter(version -> !version.equals(lucene.current()))
                    .forEach(SearchIndex::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Opening reads the head and the foot of every file: a missing or cut one shows here, a flipped bit when it is
    /// read.
    private static boolean isUnreadable(Path folder) {
        for (IndexName name : IndexName.values()) {
            Path index = folder.resolve(name.word());
            if (!Files.isDirectory(index)) {
                continue;
            }
            try (FSDirectory directory = FSDirectory.open(index)) {
                if (DirectoryReader.indexExists(directory)) {
                    DirectoryReader.open(directory).close();
                }
            } catch (IOException | IllegalArgumentException e) {
                LOG.debugf(e, "%s cannot be read", index);
                return true;
            }
        }
        return false;
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.toList().reversed()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
