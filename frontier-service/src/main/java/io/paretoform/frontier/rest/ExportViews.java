package io.paretoform.frontier.rest;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.exports.report.ReportData;
import io.paretoform.exports.report.ReportResult;
import io.paretoform.frontier.store.MeasurementRow;
import io.paretoform.frontier.store.Measurements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Reads what is exported. */
@ApplicationScoped
public class ExportViews {
    private static final int READ_AT_ONCE = 500;

    private final SearchViews searches;
    private final DeviceViews devices;
    private final Measurements measurements;
    private final Clock clock;

    ExportViews(SearchViews searches, DeviceViews devices, Measurements measurements, Clock clock) {
        this.searches = searches;
        this.devices = devices;
        this.measurements = measurements;
        this.clock = clock;
    }

    /**
     * The genes of a candidate.
     *
     * @throws NotFoundException when no search has measured it
     */
    @Transactional
    public Architecture architecture(ArchitectureId candidate) {
        return measurements
                .any(candidate)
                .map(row -> row.result().job().architecture())
                .orElseThrow(
                        () -> new NotFoundException("candidate " + candidate + ": never measured"));
    }

    /**
     * Everything that the report of a search tells.
     *
     * @throws NotFoundException when there is no such search
     */
    ReportData report(String search) {
        return ReportData.of(
                clock.instant(),
                searches.search(search),
                devices.all(),
                searches.frontier(search, null, List.of()),
                searches.baselines(search),
                results(search));
    }

    private List<ReportResult> results(String search) {
        List<ReportResult> all = new ArrayList<>();
        List<ReportResult> some = results(search, 0);
        while (!some.isEmpty()) {
            all.addAll(some);
            some = results(search, some.getLast().number());
        }
        return all;
    }

    /** In a transaction of their own, so that their samples are forgotten with it. */
    @Transactional
    List<ReportResult> results(String search, long after) {
        return measurements.after(search, after, READ_AT_ONCE).stream()
                .map(ExportViews::result)
                .toList();
    }

    private static ReportResult result(MeasurementRow row) {
        return ReportResult.of(row.number(), row.result(), row.isHeld());
    }
}
