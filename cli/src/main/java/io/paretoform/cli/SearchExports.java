package io.paretoform.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a search found, as files that the server makes. */
final class SearchExports {
    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Of a search: a report in one HTML file, with its plots and data.")
    private @Nullable Path report;

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "Of a search: its frontier, an architecture a line.")
    private @Nullable Path csv;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Of a search: its frontier with raw samples.")
    private @Nullable Path json;

    /**
     * That nothing of this was asked for.
     *
     * @throws CommandException when something was
     */
    void requireNone(String with) {
        if (report != null || csv != null || json != null) {
            throw CommandException.usage(
                    "--report, --csv and --json are of a search (--search SEARCH), not of " + with);
        }
    }

    /**
     * Writes what was asked for.
     *
     * @throws CommandException when nothing was, or it cannot be written
     */
    void write(FrontierClient client, String search, Optional<Path> yaml, PrintWriter out) {
        Map<String, Path> wanted = new LinkedHashMap<>();
        put(wanted, FrontierClient.REPORT, report);
        put(wanted, "frontier.csv", csv);
        put(wanted, "frontier.json", json);
        yaml.ifPresent(file -> put(wanted, "search.yaml", file));
        if (wanted.isEmpty()) {
            throw CommandException.usage(
                    "export: expected --report FILE, --csv FILE, --json FILE or --yaml FILE");
        }
        wanted.forEach((name, file) -> {
            client.download(search, name, ready(file));
            out.println(file + ": " + name + " of search " + search);
        });
    }

    private static void put(Map<String, Path> wanted, String name, @Nullable Path file) {
        if (file != null) {
            wanted.put(name, file);
        }
    }

    private static Path ready(Path file) {
        try {
            return Folders.ready(file);
        } catch (IOException e) {
            throw CommandException.failed(file + ": cannot be written (" + e + ")", e);
        }
    }
}
