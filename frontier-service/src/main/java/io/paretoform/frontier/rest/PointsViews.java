package io.paretoform.frontier.rest;

import io.paretoform.contracts.rest.PointsView;
import io.paretoform.frontier.store.Measurements;
import io.paretoform.frontier.store.PlotRows;
import io.paretoform.frontier.store.PlotRows.Window;
import io.paretoform.frontier.store.Stays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads measurements for plots of many. */
@ApplicationScoped
public class PointsViews {
    private final AskedSearches searches;
    private final PlotRows rows;
    private final Stays stays;
    private final Measurements measurements;

    PointsViews(AskedSearches searches, PlotRows rows, Stays stays, Measurements measurements) {
        this.searches = searches;
        this.rows = rows;
        this.stays = stays;
        this.measurements = measurements;
    }

    /**
     * Measurements that follow that number.
     *
     * @throws InvalidRequestException when the search has no such device class
     */
    @Transactional
    PointsView points(String id, @Nullable String device, long after, int limit) {
        AskedSearch search = searches.find(id);
        long last = search.row().results();
        PlotColumns columns =
                new PlotColumns(
                        search.definition().objectives(),
                        search.definition().devices(),
                        states(id));
        rows.forEach(
                new Window(id, search.devices(device), after, last, limit),
                search.definition().objectives().size(),
                columns::add);
        return columns.view(id, columns.size() < limit ? Math.max(after, last) : columns.last());
    }

    private PlotStates states(String search) {
        Map<PlotStates.Candidate, Integer> newest = new HashMap<>();
        measurements
                .measuredAgain(search)
                .forEach(one ->
                        newest.put(
                                new PlotStates.Candidate(one.deviceClass(), one.candidate()),
                                one.attempt()));
        return new PlotStates(new HashSet<>(stays.jobsOfNow(search)), newest);
    }
}
