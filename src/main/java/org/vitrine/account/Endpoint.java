package org.vitrine.account;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A method and a template of addresses, as the annotations of a resource say it.
///
/// @param method GET, POST … in capitals
/// @param path begins with a slash and ends without one: `/desk/objects/{id}`
/// @param door package that answers: `desk`, `site`
public record Endpoint(String method, String path, String door) {

    /// Empty when the method of the class answers no request.
    public static Optional<Endpoint> of(Class<?> resource, Method method) {
        return Stream.of(method.getAnnotations())
                .map(Annotation::annotationType)
                .flatMap(type -> Stream.ofNullable(type.getAnnotation(HttpMethod.class)))
                .map(HttpMethod::value)
                .findFirst()
                .map(verb -> new Endpoint(
                        verb,
                        path(resource.getAnnotation(Path.class), method.getAnnotation(Path.class)),
                        door(resource)));
    }

    private static String path(Path... parts) {
        return "/"
                + Stream.of(parts)
                        .flatMap(Stream::ofNullable)
                        .map(part -> part.value().replaceAll("^/+|/+$", ""))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("/"));
    }

    private static String door(Class<?> resource) {
        String name = resource.getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
