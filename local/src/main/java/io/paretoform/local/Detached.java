package io.paretoform.local;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Runs a command so that neither Ctrl-C in the terminal nor its closing reaches it. */
final class Detached {
    private Detached() {}

    /** In a session of its own where {@code setsid} exists, else with those signals ignored. */
    static List<String> command(List<String> command) {
        List<String> prefix =
                programme("setsid")
                        .map(setsid -> List.of(setsid.toString()))
                        .orElse(List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
        var whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /** The executable of this name on the search path. */
    static Optional<Path> programme(String name) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
