package io.paretoform.cli;

import io.paretoform.contracts.rest.MeasuredArchitecture;
import io.paretoform.contracts.rest.MeasuredAttempt;
import io.paretoform.contracts.rest.SearchView;
import io.paretoform.core.architecture.Presets;
import io.paretoform.core.frontier.Bound;
import io.paretoform.exports.text.Comparison;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A search that this process follows: how it is reported, and what an interruption does to it. */
final class SearchRun {
    private final Console console;
    private final Connection connection;
    private final String id;
    private final SearchFolder folder;
    private final Optional<FlowCounts> flowBefore;
    private final Optional<Instant> commandAt;

    /**
     * @param commandAt when the command was given, if it is the one that began the search
     */
    SearchRun(
            Console console,
            Connection connection,
            String id,
            Path folder,
            Optional<Instant> commandAt) {
        this.console = console;
        this.connection = connection;
        this.id = id;
        this.folder = SearchFolder.at(folder);
        this.flowBefore = connection.flow();
        this.commandAt = commandAt;
    }

    /**
     * Fetches everything, writes the folder, and tells a person.
     *
     * @return whether anything is of use: without bounds, whatever was found is
     */
    boolean report() {
        SearchResults results = SearchResults.fetch(connection.client(), id, folder.measurements());
        List<String> complaints = new ArrayList<>(folder.write(results));
        fetchReport().ifPresent(complaints::add);
        List<String> lines = new ArrayList<>();
        FrontierTable table =
                new FrontierTable(results.search().objectives(), held(results.search()));
        List<Bound> bounds = results.search().bounds();
        results.byDevice().forEach(device -> lines.addAll(lines(device, bounds, table)));
        lines.addAll(new SearchSummary(results).lines(flow(), commandAt));
        lines.addAll(complaints);
        lines.add("written to " + folder.path());
        lines.forEach(console.out()::println);
        console.out().flush();
        return bounds.isEmpty() || !results.frontier().isEmpty();
    }

    /** The server's report of it; why there is none if it makes none. */
    private Optional<String> fetchReport() {
        try {
            connection.client().download(id, FrontierClient.REPORT, folder.report());
            return Optional.empty();
        } catch (ServerException e) {
            return Optional.of("no report was written: " + e.getMessage());
        }
    }

    /** A baseline may be held; no member of a frontier is. */
    private Predicate<MeasuredArchitecture> held(SearchView search) {
        return one ->
                search.held() > 0
                        && one.baseline()
                        && isHeld(one, connection.client().attempts(one.id()));
    }

    private static boolean isHeld(MeasuredArchitecture one, List<MeasuredAttempt> attempts) {
        return attempts.stream()
                .filter(attempt -> attempt.search().equals(one.search()))
                .filter(attempt -> attempt.device().equals(one.device()))
                .anyMatch(attempt -> attempt.attempt() == one.attempt() && attempt.held());
    }

    /** Pauses the search, reports what was found by now, and says how to go on. */
    void pause() {
        try {
            connection.client().pause(id);
        } catch (ServerException e) {
            // It has ended, or is paused already.
            console.err().println("not paused: " + e.getMessage());
        }
        report();
        console.out().println("Go on with: ./paretoform search --resume " + id);
        console.out().flush();
    }

    private Optional<FlowCounts> flow() {
        return flowBefore.flatMap(before -> connection.flow().map(after -> after.since(before)));
    }

    private static List<String> lines(
            DeviceResults device, List<Bound> bounds, FrontierTable table) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(
                "Frontier on "
                        + device.device()
                        + (bounds.isEmpty() ? "" : " within " + Shortfall.text(bounds)));
        if (device.frontier().isEmpty()) {
            lines.addAll(new Shortfall(bounds).lines(device.dominated()));
        } else {
            lines.addAll(table.of("architecture", device.frontier()).lines());
        }
        lines.add("");
        if (!device.baselines().isEmpty()) {
            lines.addAll(table.of("baseline", device.baselines()).lines());
            lines.add("");
            device.baselines()
                    .forEach(one ->
                            lines.addAll(Comparison.of(one, device.frontier()).lines(name(one))));
            lines.add("");
        }
        return lines;
    }

    private static String name(MeasuredArchitecture one) {
        return Presets.nameOf(one.architecture()).orElseGet(() -> one.id().abbreviated());
    }
}
