package io.paretoform.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** What an ahead-of-time cache is bound to, as a short name. */
final class BuildKey {
    private BuildKey() {}

    /** Changes with the JDK and with the path, size or time of any jar of the stack. */
    static String of(StackLayout layout) {
        MessageDigest digest = sha256();
        digest.update(Runtime.version().toString().getBytes(StandardCharsets.UTF_8));
        digest.update(System.getProperty("java.home").getBytes(StandardCharsets.UTF_8));
        jars(layout)
                .map(BuildKey::describe)
                .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static Stream<Path> jars(StackLayout layout) {
        Stream<Path> broker =
                Arrays.stream(layout.brokerClassPath().split(File.pathSeparator, -1)).map(Path::of);
        Stream<Path> services =
                StackService.ALL.stream()
                        .map(service -> layout.serviceJar(service.name()).getParent())
                        .filter(Files::isDirectory)
                        .flatMap(folder -> jarsUnder(folder).stream());
        return Stream.concat(broker, services);
    }

    private static List<Path> jarsUnder(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    private static String describe(Path jar) {
        try {
            return "\n" + jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + jar, e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
