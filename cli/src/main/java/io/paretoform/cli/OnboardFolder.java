package io.paretoform.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The folder in which an onboarding leaves its answer; made when the first search has ended. */
final class OnboardFolder {
    private @Nullable Path folder;
    private int searches;

    /**
     * @param asked null for one that is named by the first search
     */
    OnboardFolder(@Nullable Path asked) {
        this.folder = asked;
    }

    Path path() {
        return Objects.requireNonNull(folder, "no search has ended");
    }

    /** Fetches the results of the next search. */
    SearchResults fetch(FrontierClient client, String search) {
        if (folder == null) {
            folder = Path.of("paretoform-out", search);
        }
        SearchFolder.at(folder);
        searches++;
        return SearchResults.fetch(client, search, path().resolve("search-" + searches + ".jsonl"));
    }

    /**
     * Writes all but the measurements.
     *
     * @return what could not be drawn, for a person; empty when all was
     */
    List<String> write(List<OnboardReport> reports) {
        try {
            Files.writeString(path().resolve("onboard.json"), JsonOption.write(reports) + "\n");
            List<String> failures = new ArrayList<>();
            for (OnboardReport report : reports) {
                String name = reports.size() == 1 ? "onboard" : "onboard-" + report.device();
                Picture.draw(path(), name, () -> OnboardPlot.of(report)).ifPresent(failures::add);
            }
            return failures;
        } catch (IOException e) {
            throw CommandException.failed(folder + ": cannot be written (" + e + ")", e);
        }
    }
}
