package org.vitrine.dating;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The package is a library by itself: nothing but the JDK, and the annotations that say what may be null.
class AloneTest {

    @Test
    void compilesWithNothingBesideIt(@TempDir Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String annotations = Path.of(NullMarked.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.list(Path.of("src", "main", "java", "org", "vitrine", "dating"))) {
            List<String> options = List.of(
                    "-proc:none", "-d", classes.toString(), "-cp", annotations, "-sourcepath", classes.toString());

            assertThat(compiler.getTask(
                                    null,
                                    files,
                                    null,
                                    options,
                                    null,
                                    files.getJavaFileObjectsFromPaths(sources.toList()))
                            .call())
                    .isTrue();
        }
    }
}
