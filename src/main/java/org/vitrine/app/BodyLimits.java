package org.vitrine.app;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Holds every request to the size of a form, but for the bytes of an upload, which go to the disk as they come and are
/// held to the length that was announced. The web server knows one limit for all, so it has the larger one.
@ApplicationScoped
class BodyLimits {

    private static final Pattern UPLOADS = Pattern.compile("/(api|desk)/uploads(/[^/]+)?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    /// The web server's own check has been done just before.
    private static final int AFTER_THE_SERVERS_OWN = 1;

    private static final int LENGTH_REQUIRED = 411;
    private static final int TOO_LARGE = 413;

    private final long most;
    private final EarlyAnswers answers;

    BodyLimits(@ConfigProperty(name = "vitrine.max-body-size") MemorySize most, EarlyAnswers answers) {
        this.most = most.asLongValue();
        this.answers = answers;
    }

    void stand(@Observes Filters filters) {
        filters.register(this::limit, AFTER_THE_SERVERS_OWN);
    }

    private void limit(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (UPLOADS.matcher(request.path()).matches()) {
            context.next();
            return;
        }
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && NUMBER.matcher(length).matches() && Long.parseLong(length) > most) {
            refuse(TOO_LARGE, context);
        } else if (length == null && isMultipart(request)) {
            // its parts would be written to the disk before anybody had counted them; browsers always say the length
            refuse(LENGTH_REQUIRED, context);
        } else {
            // what comes without a length is counted while it is read
            context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most);
            context.next();
        }
    }

    private void refuse(int status, RoutingContext context) {
        context.response()
                .putHeader(HttpHeaders.CONNECTION, "close")
                // what the sender still has to say is not waited for
                .endHandler(_ -> context.request().connection().close());
        answers.send(status, context);
    }

    private static boolean isMultipart(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
