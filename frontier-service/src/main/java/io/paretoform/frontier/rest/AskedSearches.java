package io.paretoform.frontier.rest;

import io.paretoform.frontier.store.Definitions;
import io.paretoform.frontier.store.Searches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;

/** Finds the search that a request is about; to be called inside its transaction. */
@ApplicationScoped
class AskedSearches {
    private final Searches searches;
    private final Definitions definitions;

    AskedSearches(Searches searches, Definitions definitions) {
        this.searches = searches;
        this.definitions = definitions;
    }

    /**
     * The search of that id.
     *
     * @throws NotFoundException when there is none
     */
    AskedSearch find(String search) {
        return searches.read(search)
                .map(row -> new AskedSearch(row, definitions.of(row)))
                .orElseThrow(() -> new NotFoundException("search " + search + ": unknown"));
    }
}
