package io.paretoform.local;

import java.nio.file.Path;
import java.util.Optional;

/** Where this user's state and cache lie, by the XDG base directory rules. */
public final class UserFolders {
    /** Names the state directory. */
    public static final String STATE_VARIABLE = "PARETOFORM_STATE";

    private UserFolders() {}

    /** The state directory: what must survive. */
    public static Path state() {
        return variable(STATE_VARIABLE).orElseGet(() -> under("XDG_STATE_HOME", ".local/state"));
    }

    /** The cache directory: what can be made again. */
    public static Path cache() {
        return under("XDG_CACHE_HOME", ".cache");
    }

    private static Path under(String variable, String folderInHome) {
        return variable(variable)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), folderInHome))
                .resolve("paretoform");
    }

    private static Optional<Path> variable(String name) {
        return Optional.ofNullable(System.getenv(name))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }
}
