package io.paretoform.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/**
 * A packaged distribution with the real broker and {@link FakeService} in place of every service.
 */
final class FakeHome {
    private FakeHome() {}

    static StackLayout in(Path home) throws IOException {
        writeJar(home.resolve("lib/kafka-broker/all.jar"), Attributes.Name.CLASS_PATH, broker());
        StackLayout layout = StackLayout.at(home);
        for (StackService service : StackService.ALL) {
            writeJar(
                    layout.serviceJar(service.name()),
                    Attributes.Name.MAIN_CLASS,
                    FakeService.class.getName());
        }
        return layout;
    }

    private static String broker() {
        return Arrays.stream(StackLayout.find().brokerClassPath().split(File.pathSeparator, -1))
                .map(jar -> Path.of(jar).toUri().toString())
                .collect(Collectors.joining(" "));
    }

    /** Makes a service end as soon as it is started. */
    static void breakService(StackLayout layout, String service) throws IOException {
        Files.writeString(layout.serviceJar(service), "no jar");
    }

    private static void writeJar(Path jar, Attributes.Name attribute, String value)
            throws IOException {
        Files.createDirectories(jar.getParent());
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(attribute, value);
        String entry = FakeService.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var in = FakeService.class.getResourceAsStream("/" + entry)) {
            out.putNextEntry(new JarEntry(entry));
            Objects.requireNonNull(in).transferTo(out);
            out.closeEntry();
        }
    }
}
