package org.vitrine.bench;

import com.sun.management.OperatingSystemMXBean;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.vitrine.media.Area;
import org.vitrine.media.MeasuredPictures;
import org.vitrine.media.Pyramid;

/// What pictures cost, in processor time beside other programs in the same run: `./vitrine bench pictures [REQUESTS]`.
///
/// Pyramids of a 48-megapixel JPEG and a 108-megapixel TIFF beside `vips tiffsave`; a region that fits no tile;
/// embedded metadata beside exiftool; stored tiles and sizes beside nginx serving the same bytes as files. What is not
/// installed is left out, and said.
final class PicturesBench {
    private static final int WARM = 2_000;
    private static final int FILES = 1_000;
    private static final Pattern PICTURE =
            Pattern.compile("data-picture=\"([^\"]+)\" data-width=\"(\\d+)\" data-height=\"(\\d+)\"");
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private PicturesBench() {}

    public static void main(String[] arguments) throws Exception {
        int requests = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        System.out.println(Surroundings.line());
        Path folder = Files.createTempDirectory("vitrine-bench-");
        try {
            pyramids(folder);
            metadata(folder);
            delivery(folder, requests);
        } finally {
            Launched.delete(folder);
        }
    }

    // --- making ----------------------------------------------------------------------------------------------------

    private static void pyramids(Path folder) throws Exception {
        Path jpeg = folder.resolve("48.jpg");
        ImageIO.write(photograph(8000, 6000), "jpeg", jpeg.toFile());
        Path tiff = folder.resolve("108.tif");
        boolean vips = isThere("vips");
        if (vips) {
            // larger than this JVM would like to hold
            var _ = seconds("vips", "resize", jpeg.toString(), tiff + "[compression=none]", "1.5");
        } else {
            System.out.println("vips is not installed: no TIFF of 108 megapixels, nothing to compare with");
        }
        MeasuredPictures.turbo()
                .ifPresent(turbo -> made(folder, jpeg, "image/jpeg", "48 MP JPEG, libjpeg-turbo", turbo));
        made(folder, jpeg, "image/jpeg", "48 MP JPEG, ImageIO", MeasuredPictures.plain());
        if (vips) {
            beside(folder, jpeg, "48 MP JPEG, vips tiffsave");
            MeasuredPictures.turbo()
                    .ifPresent(turbo -> made(folder, tiff, "image/tiff", "108 MP TIFF, libjpeg-turbo", turbo));
            beside(folder, tiff, "108 MP TIFF, vips tiffsave");
        }
        Path pyramid = folder.resolve("pyramid.tif");
        if (MeasuredPictures.turbo().isPresent()) {
            MeasuredPictures.turbo().get().pyramid(jpeg, "image/jpeg", pyramid);
            regions(pyramid, MeasuredPictures.turbo().get(), "libjpeg-turbo");
        }
        regions(pyramid, MeasuredPictures.plain(), "ImageIO");
        System.out.printf(Locale.ROOT, "most memory of this JVM so far: %d MB%n", peak());
    }

    /// Neither flat nor noise: waves with grain.
    private static BufferedImage photograph(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Random grain = new Random(1);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int wave = (int) (110 + 60 * Math.sin(x / 37.0) * Math.cos(y / 53.0) + 30 * Math.sin((x + y) / 400.0));
                int noise = grain.nextInt(12);
                row[x] = (wave + noise) << 16 | (wave / 2 + 40 + noise) << 8 | (200 - wave / 2 + noise);
            }
            image.setRGB(0, y, width, 1, row, 0, width);
        }
        return image;
    }

    private static void made(Path folder, Path original, String type, String name, MeasuredPictures with) {
        try {
            double[] runs = new double[3];
            for (int run = 0; run < runs.length; run++) {
                long before = SYSTEM.getProcessCpuTime();
                with.pyramid(original, type, folder.resolve("pyramid.tif"));
                runs[run] = (SYSTEM.getProcessCpuTime() - before) / 1e9;
            }
            System.out.printf(
                    Locale.ROOT,
                    "pyramid of %s: %.2f %.2f %.2f s of processor time%n",
                    name,
                    runs[0],
                    runs[1],
                    runs[2]);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void beside(Path folder, Path original, String name) throws IOException {
        String to = folder.resolve("vips.tif").toString();
        String[] command = {
            "vips",
            "tiffsave",
            original.toString(),
            to,
            "--tile",
            "--pyramid",
            "--compression",
            "jpeg",
            "--Q",
            "85",
            "--tile-width",
            "512",
            "--tile-height",
            "512"
        };
        System.out.printf(
                Locale.ROOT,
                "pyramid of %s: %.2f %.2f %.2f s of processor time%n",
                name,
                seconds(command),
                seconds(command),
                seconds(command));
    }

    private static void regions(Path pyramid, MeasuredPictures with, String name) throws IOException {
        Pyramid opened = with.open(pyramid);
        Random random = new Random(2);
        int rounds = 300;
        long begin = 0;
        for (int round = -100; round < rounds; round++) {
            if (round == 0) {
                begin = SYSTEM.getProcessCpuTime();
            }
            Area area = new Area(1 + random.nextInt(6900), 1 + random.nextInt(4900), 1000, 1000);
            var _ = with.region(opened, area, 600, 600);
        }
        System.out.printf(
                Locale.ROOT,
                "region of 1000 by 1000 made 600 by 600, %s: %.2f ms of processor time%n",
                name,
                (SYSTEM.getProcessCpuTime() - begin) / 1e6 / rounds);
    }

    // --- reading ---------------------------------------------------------------------------------------------------

    /// A thousand files, which are those of the shipped collection by many names, read one after another.
    private static void metadata(Path folder) throws Exception {
        Path many = Files.createDirectories(folder.resolve("many"));
        List<Path> shipped;
        try (var files = Files.list(Path.of("media"))) {
            shipped = files.filter(file -> file.toString().endsWith(".jpg"))
                    .map(Path::toAbsolutePath)
                    .toList();
        }
        List<Path> all = new ArrayList<>();
        for (int each = 0; each < FILES; each++) {
            all.add(Files.createSymbolicLink(many.resolve(each + ".jpg"), shipped.get(each % shipped.size())));
        }
        for (int run = 0; run < 3; run++) {
            long before = SYSTEM.getProcessCpuTime();
            for (Path file : all) {
                var _ = MeasuredPictures.extracted(file);
            }
            double extractor = (SYSTEM.getProcessCpuTime() - before) / 1e9;
            before = SYSTEM.getProcessCpuTime();
            for (Path file : all) {
                var _ = MeasuredPictures.read(file);
            }
            double whole = (SYSTEM.getProcessCpuTime() - before) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "metadata of %d JPEGs: metadata-extractor %.2f s, whole reading %.2f s of processor time%n",
                    FILES,
                    extractor,
                    whole);
        }
        if (isThere("exiftool")) {
            System.out.printf(
                    Locale.ROOT,
                    "metadata of %d JPEGs: one exiftool %.2f s of processor time%n",
                    FILES,
                    seconds("exiftool", "-a", "-G1", "-s", "-r", many.toString()));
        } else {
            System.out.println("exiftool is not installed: nothing to compare with");
        }
    }

    // --- delivery --------------------------------------------------------------------------------------------------

    private record Wanted(String name, String path, byte[] bytes) {}

    private static void delivery(Path folder, int requests) throws Exception {
        try (Launched service = Launched.on(folder.resolve("data"))) {
            service.settle();
            List<Wanted> wanted = wanted(service);
            int port = service.request("/").build().uri().getPort();
            for (Wanted one : wanted) {
                var _ = ask(port, one.path, WARM);
                long before = service.processorTime().toNanos();
                double seconds = ask(port, one.path, requests);
                double work = (service.processorTime().toNanos() - before) / 1e6 / requests;
                report(one, "vitrine", work, requests / seconds);
            }
            if (isThere("nginx")) {
                nginx(folder, wanted, requests);
            } else {
                System.out.println("nginx is not installed: nothing to compare with");
            }
        }
    }

    private static void report(Wanted one, String who, double work, double rate) {
        System.out.printf(
                Locale.ROOT,
                "%s (%d bytes), %s: %.4f ms of processor time a request, %.0f requests/s%n",
                one.name,
                one.bytes.length,
                who,
                work,
                rate);
    }

    /// Of the first picture that is found: a whole tile or an edge, and a size.
    private static List<Wanted> wanted(Launched service) throws IOException, InterruptedException {
        String page = service.get(object(service)).body();
        Matcher picture = PICTURE.matcher(page);
        if (!picture.find()) {
            throw new IOException("the object shows no picture");
        }
        int width = Integer.parseInt(picture.group(2));
        int height = Integer.parseInt(picture.group(3));
        List<Wanted> wanted = new ArrayList<>();
        String base = picture.group(1);
        int right = width / 512 * 512;
        wanted.add(fetched(service, "whole tile", base + "/0,0,512,512/512,512/0/default.jpg"));
        wanted.add(fetched(
                service,
                "edge tile",
                base + "/%d,0,%d,512/%d,512/0/default.jpg".formatted(right, width - right, width - right)));
        int small = (width + 3) / 4;
        wanted.add(fetched(service, "size", base + "/full/%d,%d/0/default.jpg".formatted(small, (height + 3) / 4)));
        return wanted;
    }

    private static String object(Launched service) throws IOException {
        Matcher link = Pattern.compile("href=\"(/objects/[A-Z][^\"?]+)\"")
                .matcher(service.get("/objects?picture=yes&kind=medal").body());
        while (link.find()) {
            if (service.get(link.group(1)).body().contains("data-picture")) {
                return link.group(1);
            }
        }
        throw new IOException("no object shows a picture");
    }

    private static Wanted fetched(Launched service, String name, String path) throws IOException, InterruptedException {
        URI address = service.request(path).build().uri();
        try (InputStream in = address.toURL().openStream()) {
            return new Wanted(name, path, in.readAllBytes());
        }
    }

    /// One client on one connection, which reads what it is sent and no more.
    ///
    /// @return seconds
    private static double ask(int port, String path, int requests) throws IOException {
        byte[] request = "GET %s HTTP/1.1\r\nHost: localhost:%d\r\n\r\n"
                .formatted(path, port)
                .getBytes(StandardCharsets.US_ASCII);
        long began = System.nanoTime();
        try (Socket socket = new Socket("localhost", port)) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            for (int each = 0; each < requests; each++) {
                socket.getOutputStream().write(request);
                in.skipNBytes(length(in));
            }
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private static long length(InputStream in) throws IOException {
        long length = -1;
        StringBuilder line = new StringBuilder();
        boolean first = true;
        while (true) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the connection was closed");
            }
            if (next != '\n') {
                line.append((char) next);
                continue;
            }
            String text = line.toString().strip().toLowerCase(Locale.ROOT);
            line.setLength(0);
            if (first && !text.contains(" 200")) {
                throw new IOException("answered " + text);
            }
            first = false;
            if (text.startsWith("content-length:")) {
                length = Long.parseLong(text.substring(15).strip());
            }
            if (text.isEmpty()) {
                return length;
            }
        }
    }

    private static void nginx(Path folder, List<Wanted> wanted, int requests) throws Exception {
        Path root = Files.createDirectories(folder.resolve("nginx"));
        // its worker gives up root's rights
        Files.setPosixFilePermissions(folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        int port;
        try (java.net.ServerSocket free = new java.net.ServerSocket(0)) {
            port = free.getLocalPort();
        }
        for (int each = 0; each < wanted.size(); each++) {
            Files.write(root.resolve(each + ".jpg"), wanted.get(each).bytes);
        }
        Path configuration = Files.writeString(root.resolve("nginx.conf"), """
                worker_processes 1; daemon off; pid %1$s/pid; error_log %1$s/errors;
                events {}
                http { access_log off; sendfile on; tcp_nopush on; open_file_cache max=100; keepalive_requests 1000000;
                  types { image/jpeg jpg; } server { listen 127.0.0.1:%2$d; root %1$s; } }
                """.formatted(root, port));
        Process process = new ProcessBuilder("nginx", "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            while (!Files.exists(root.resolve("pid"))) {
                Thread.sleep(20);
            }
            Thread.sleep(200);
            for (int each = 0; each < wanted.size(); each++) {
                var _ = ask(port, "/" + each + ".jpg", WARM);
                long before = work(process);
                double seconds = ask(port, "/" + each + ".jpg", requests);
                report(wanted.get(each), "nginx", (work(process) - before) / 1e6 / requests, requests / seconds);
            }
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static long work(Process process) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(process.toHandle()), process.descendants())
                .mapToLong(
                        handle -> handle.info().totalCpuDuration().orElseThrow().toNanos())
                .sum();
    }

    // --- other programs --------------------------------------------------------------------------------------------

    private static boolean isThere(String program) {
        return Optional.ofNullable(System.getenv("PATH")).stream()
                .flatMap(path -> java.util.stream.Stream.of((path + ":/usr/sbin").split(":")))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /// Processor time that a program took, of user and system together.
    private static double seconds(String... command) throws IOException {
        List<String> timed =
                new ArrayList<>(List.of("bash", "-c", "TIMEFORMAT='%U %S'; time \"$@\" >/dev/null 2>&1", "bash"));
        timed.addAll(List.of(command));
        Process process = new ProcessBuilder(timed).redirectErrorStream(true).start();
        String[] said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                .strip()
                .split(" ");
        return Double.parseDouble(said[0]) + Double.parseDouble(said[1]);
    }

    private static long peak() throws IOException {
        Matcher peak = Pattern.compile("VmHWM:\\s+(\\d+) kB").matcher(Files.readString(Path.of("/proc/self/status")));
        return peak.find() ? Long.parseLong(peak.group(1)) * 1024 / 1_000_000 : -1;
    }
}
