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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an ahead-of-time cache is bound to, as a short name. */
final class BuildKey {
    private BuildKey() {}

    /** Tells homes apart. */
    static String ofHome(StackLayout layout) {
        return shortHash(layout.home().toAbsolutePath().toString());
    }

    /** Changes with the JDK and with the path, size or time of any jar of the stack. */
    static String of(StackLayout layout) {
        String jdk = System.getProperty("java.home") + " " + Runtime.version();
        return shortHash(jdk + jars(layout).map(BuildKey::describe).collect(Collectors.joining()));
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

    private static String shortHash(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
