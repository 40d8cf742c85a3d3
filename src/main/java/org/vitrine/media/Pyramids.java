package org.vitrine.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/// The pyramids of all pictures. Those that were asked for last stay open: mapped, which takes addresses and no memory
/// that is needed for anything else.
@ApplicationScoped
public class Pyramids {

    private static final Logger LOG = Logger.getLogger(Pyramids.class);
    private static final int OPEN = 256;

    /// Another node may have made a pyramid anew.
    private static final long TRUSTED_NANOS = 60_000_000_000L;

    private record Opened(Pyramid pyramid, long at) {}

    private final Derivatives derivatives;
    private final Codecs codecs;
    private final Map<UUID, Opened> open = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Opened> eldest) {
            return size() > OPEN;
        }
    };

    Pyramids(Derivatives derivatives, Codecs codecs) {
        this.derivatives = derivatives;
        this.codecs = codecs;
    }

    /// What is open already, without touching the disk; not there does not mean that there is none.
    public Optional<Pyramid> atHand(UUID file) {
        synchronized (open) {
            Opened found = open.get(file);
            return found == null || System.nanoTime() - found.at > TRUSTED_NANOS
                    ? Optional.empty()
                    : Optional.of(found.pyramid);
        }
    }

    /// Empty when it is not made (yet), or damaged.
    public Optional<Pyramid> find(UUID file) {
        Optional<Pyramid> known = atHand(file);
        if (known.isPresent()) {
            return known;
        }
        Optional<Pyramid> read = derivatives.pyramid(file).flatMap(path -> {
            try {
                return Optional.of(Pyramid.open(path));
            } catch (Undecodable e) {
                LOG.warnf("The pyramid of %s has to be made again: %s", file, e.why());
                return Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        synchronized (open) {
            read.ifPresentOrElse(
                    pyramid -> open.put(file, new Opened(pyramid, System.nanoTime())), () -> open.remove(file));
        }
        return read;
    }

    /// A part of a picture in any size, larger than it is too.
    ///
    /// @param area within the picture
    /// @return of type `TYPE_3BYTE_BGR`
    public BufferedImage render(Pyramid pyramid, Area area, Dimensions to) {
        return pyramid.render(area, to, codecs.jpeg());
    }

    void forget(@Observes PyramidMade made) {
        synchronized (open) {
            open.remove(made.file());
        }
    }
}
