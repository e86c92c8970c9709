package io.paretoform.frontier.rest;

import io.paretoform.frontier.store.Frontiers;
import io.paretoform.frontier.store.Measurements;
import io.paretoform.frontier.store.SearchRow;
import io.paretoform.frontier.store.Searches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.List;

/** Reads what people are shown. */
@ApplicationScoped
public class SearchViews {
    private final Searches searches;
    private final Frontiers frontiers;
    private final Measurements measurements;
    private final Clock clock;

    SearchViews(Searches searches, Frontiers frontiers, Measurements measurements, Clock clock) {
        this.searches = searches;
        this.frontiers = frontiers;
        this.measurements = measurements;
        this.clock = clock;
    }

    @Transactional
    public SearchView search(String search) {
        SearchRow row = find(search);
        return SearchView.of(frontiers.standing(row), frontiers.of(search), clock.instant());
    }

    @Transactional
    public List<MemberView> frontier(String search) {
        return measurements.ofFrontier(search, find(search).definition().devices()).stream()
                .map(MemberView::of)
                .toList();
    }

    private SearchRow find(String search) {
        return searches.findByIdOptional(search)
                .orElseThrow(() -> new NotFoundException("search " + search + ": unknown"));
    }
}
