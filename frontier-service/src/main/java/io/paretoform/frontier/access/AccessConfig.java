package io.paretoform.frontier.access;

import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Who is let in; {@code paretoform.frontier.access.*} or {@code PARETOFORM_FRONTIER_ACCESS_*}. */
public interface AccessConfig {
    @WithDefault("off")
    Authentication authentication();

    /** Tokens in the notation of {@link Tokens}. */
    Optional<List<String>> tokens();

    /** A file with more of them, one a line; {@code #} begins a comment. */
    Optional<Path> tokensFile();

    /**
     * Names besides localhost under which programs on the same machine may ask where nobody says
     * who they are; those of a proxy there that passes on the name it was asked for, for example.
     */
    Optional<List<String>> hosts();

    /** Whether health and metrics are for everybody, as those who probe and scrape expect. */
    @WithDefault("true")
    boolean openMonitoring();
}
