package io.paretoform.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.paretoform.contracts.Json;
import io.paretoform.contracts.Measured;
import io.paretoform.contracts.MeasurementFailed;
import io.paretoform.contracts.MeasurementRecord;
import io.paretoform.contracts.RemeasurementRequested;
import io.paretoform.contracts.SearchExhausted;
import io.paretoform.contracts.rest.MeasuredArchitecture;
import io.paretoform.contracts.rest.SearchView;
import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything a search has found.
 *
 * @param frontier the members for every device class that keep the bounds of the search
 * @param measured every measurement, baselines among them
 * @param failed every job without one
 */
record SearchResults(
        SearchView search,
        List<MeasuredArchitecture> frontier,
        List<Measured> measured,
        List<MeasurementFailed> failed) {

    /**
     * Asks the server for all of it.
     *
     * @param measurements where the raw results go, a line each
     */
    static SearchResults fetch(FrontierClient client, String id, Path measurements) {
        client.measurements(id, measurements);
        SearchView search = client.search(id);
        SearchResults none =
                new SearchResults(
                        search,
                        client.frontier(id, FrontierQuery.within(search.bounds())),
                        new ArrayList<>(),
                        new ArrayList<>());
        try (Stream<String> lines = Files.lines(measurements)) {
            lines.filter(line -> !line.isBlank()).forEach(none::add);
        } catch (IOException e) {
            throw CommandException.failed(measurements + ": cannot be read (" + e + ")", e);
        }
        return none;
    }

    private void add(String line) {
        try {
            switch (Json.MAPPER.readValue(line, MeasurementRecord.class)) {
                case Measured one -> measured.add(one);
                case MeasurementFailed one -> failed.add(one);
                case RemeasurementRequested request -> {}
                case SearchExhausted end -> {}
            }
        } catch (JsonProcessingException e) {
            throw new ServerException("a result cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    /** Whether there is a result of this architecture, be it a failure. */
    boolean answers(Architecture architecture) {
        return Stream.concat(measured.stream(), failed.stream())
                .anyMatch(one -> one.job().candidate().equals(architecture.id()));
    }

    /** Every measurement that no later attempt at the same architecture has superseded. */
    List<Measured> standing() {
        return measured.stream()
                .filter(one -> measured.stream().noneMatch(other -> supersedes(other, one)))
                .toList();
    }

    private static boolean supersedes(Measured other, Measured one) {
        return other.job().candidate().equals(one.job().candidate())
                && other.job().deviceClass().equals(one.job().deviceClass())
                && other.job().attempt() > one.job().attempt();
    }

    /** By device class, in alphabetical order. */
    List<DeviceResults> byDevice() {
        Set<String> devices = new TreeSet<>(search.devices());
        frontier.forEach(one -> devices.add(one.device()));
        return devices.stream().map(this::on).toList();
    }

    private DeviceResults on(String device) {
        List<MeasuredArchitecture> members =
                frontier.stream().filter(one -> one.device().equals(device)).toList();
        Set<ArchitectureId> ids =
                members.stream().map(MeasuredArchitecture::id).collect(Collectors.toSet());
        return new DeviceResults(
                device,
                members,
                measured(device)
                        .filter(one -> one.job().baseline())
                        .map(MeasuredArchitecture::of)
                        .toList(),
                measured(device)
                        .filter(one -> !one.job().baseline())
                        .filter(one -> !ids.contains(one.job().candidate()))
                        .map(MeasuredArchitecture::of)
                        .toList());
    }

    private Stream<Measured> measured(String device) {
        return measured.stream().filter(one -> one.job().deviceClass().equals(device));
    }
}
