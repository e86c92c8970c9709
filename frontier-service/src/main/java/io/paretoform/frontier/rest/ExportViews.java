package io.paretoform.frontier.rest;

import io.paretoform.contracts.rest.MeasuredArchitecture;
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
import java.util.Optional;

/** Reads what is exported. */
@ApplicationScoped
public class ExportViews {
    private static final int READ_AT_ONCE = 500;

    private static final FrontierQuery EVERY_MEMBER =
            new FrontierQuery(
                    null,
                    List.of(),
                    new AsOf.Now(),
                    Optional.empty(),
                    Optional.empty(),
                    Integer.MAX_VALUE);

    private final SearchViews searches;
    private final FrontierViews frontiers;
    private final DeviceViews devices;
    private final Measurements measurements;
    private final Clock clock;

    ExportViews(
            SearchViews searches,
            FrontierViews frontiers,
            DeviceViews devices,
            Measurements measurements,
            Clock clock) {
        this.searches = searches;
        this.frontiers = frontiers;
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
                .newestOf(candidate)
                .map(row -> row.result().job().architecture())
                .orElseThrow(
                        () -> new NotFoundException("candidate " + candidate + ": never measured"));
    }

    /**
     * Every member of the search's frontiers.
     *
     * @throws NotFoundException when there is no such search
     */
    List<MeasuredArchitecture> frontier(String search) {
        return frontiers.frontier(search, EVERY_MEMBER).members();
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
                frontier(search),
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
