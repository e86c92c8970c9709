package io.paretoform.cli;

import io.paretoform.contracts.rest.MeasuredArchitecture;
import io.paretoform.exports.text.FrontierCsv;
import io.paretoform.exports.text.SearchYaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The folder in which a search leaves its answer. */
final class SearchFolder {
    private final Path folder;

    private SearchFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes the folder unless it is there.
     *
     * @throws CommandException when it cannot be made
     */
    static SearchFolder at(Path folder) {
        try {
            return new SearchFolder(Files.createDirectories(folder));
        } catch (IOException e) {
            throw CommandException.failed(folder + ": cannot be made (" + e + ")", e);
        }
    }

    Path path() {
        return folder;
    }

    /** Every result with its raw samples, a line each, as it was measured. */
    Path measurements() {
        return folder.resolve("measurements.jsonl");
    }

    /** All of it in one HTML file, as the server makes it. */
    Path report() {
        return folder.resolve(FrontierClient.REPORT);
    }

    /**
     * Writes everything but the measurements and the report.
     *
     * @return what could not be drawn, for a person; empty when all was
     */
    List<String> write(SearchResults results) {
        List<MeasuredArchitecture> members =
                results.byDevice().stream().flatMap(one -> one.frontier().stream()).toList();
        try {
            Files.writeString(
                    folder.resolve("frontier.csv"),
                    FrontierCsv.write(results.search().objectives(), members));
            Files.writeString(folder.resolve("frontier.json"), JsonOption.write(members) + "\n");
            Files.writeString(folder.resolve("search.yaml"), SearchYaml.write(results.search()));
            return draw(results);
        } catch (IOException e) {
            throw CommandException.failed(folder + ": cannot be written (" + e + ")", e);
        }
    }

    private List<String> draw(SearchResults results) throws IOException {
        List<String> failures = new ArrayList<>();
        List<DeviceResults> devices = results.byDevice();
        for (DeviceResults one : devices) {
            String name = devices.size() == 1 ? "frontier" : "frontier-" + one.device();
            String title =
                    String.format(
                            Locale.ROOT,
                            "%s on %s: %d on the frontier, %d more measured",
                            results.search().space().name(),
                            one.device(),
                            one.frontier().size(),
                            one.dominated().size());
            Picture.draw(folder, name, () -> FrontierPlot.of(title, one)).ifPresent(failures::add);
        }
        return failures;
    }
}
