package io.paretoform.exports.report;

import io.paretoform.contracts.rest.DeviceView;
import io.paretoform.contracts.rest.MeasuredArchitecture;
import io.paretoform.contracts.rest.SearchView;
import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.frontier.Objectives;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Everything a report tells, and what it holds as JSON.
 *
 * @param madeAt as of when
 * @param devices workers of the search's device classes
 * @param frontier members on every device class, whatever the search's bounds
 * @param baselines what they measured last
 * @param results every result, in the order of their numbers
 * @param hypervolume of each device class
 */
public record ReportData(
        Instant madeAt,
        SearchView search,
        List<DeviceView> devices,
        List<MeasuredArchitecture> frontier,
        List<MeasuredArchitecture> baselines,
        List<HypervolumeTrace> hypervolume,
        List<ReportResult> results) {
    public ReportData {
        devices = List.copyOf(devices);
        frontier = List.copyOf(frontier);
        baselines = List.copyOf(baselines);
        hypervolume = List.copyOf(hypervolume);
        results = List.copyOf(results);
    }

    /** The data of a search, of which the growth of the frontier follows from the results. */
    public static ReportData of(
            Instant madeAt,
            SearchView search,
            List<DeviceView> devices,
            List<MeasuredArchitecture> frontier,
            List<MeasuredArchitecture> baselines,
            List<ReportResult> results) {
        return new ReportData(
                madeAt,
                search,
                devices.stream()
                        .filter(worker -> search.devices().contains(worker.deviceClass()))
                        .toList(),
                frontier,
                baselines,
                Growth.of(Objectives.named(search.objectives()), results),
                results);
    }

    /** The device classes, in alphabetical order. */
    List<String> deviceClasses() {
        Set<String> classes = new TreeSet<>(search.devices());
        frontier.forEach(one -> classes.add(one.device()));
        return List.copyOf(classes);
    }

    /** The measurements that no later attempt has superseded and that are not held. */
    List<ReportResult> standing() {
        Map<String, ReportResult> newest = new LinkedHashMap<>();
        results.stream()
                .filter(one -> one.isMeasured() && !one.held())
                .forEach(one -> newest.merge(key(one), one, ReportData::newer));
        return List.copyOf(newest.values());
    }

    /** What was measured on a device class, but is neither on its frontier nor a baseline. */
    List<ReportResult> dominated(String device) {
        Set<ArchitectureId> members =
                frontierOn(device).stream()
                        .map(MeasuredArchitecture::id)
                        .collect(Collectors.toSet());
        return standing().stream()
                .filter(one -> one.device().equals(device) && !one.baseline())
                .filter(one -> !members.contains(one.id()))
                .toList();
    }

    List<MeasuredArchitecture> frontierOn(String device) {
        return frontier.stream().filter(one -> one.device().equals(device)).toList();
    }

    List<MeasuredArchitecture> baselinesOn(String device) {
        return baselines.stream().filter(one -> one.device().equals(device)).toList();
    }

    private static String key(ReportResult one) {
        return one.device() + " " + one.id();
    }

    private static ReportResult newer(ReportResult one, ReportResult other) {
        return one.isSupersededBy(other) ? other : one;
    }
}
