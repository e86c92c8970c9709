package io.paretoform.frontier.store;

import io.paretoform.contracts.SearchDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads the definitions that rows hold as text, and remembers those of late: making a search space
 * takes some ten milliseconds, which no result should wait for.
 */
@ApplicationScoped
public class Definitions {
    private static final int REMEMBERED = 200;

    private final Map<String, SearchDefinition> read =
            new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, SearchDefinition> eldest) {
                    return size() > REMEMBERED;
                }
            };

    /** The newest record of a search. */
    public SearchDefinition of(SearchRow search) {
        String text = search.text();
        synchronized (read) {
            SearchDefinition known = read.get(text);
            if (known != null) {
                return known;
            }
        }
        SearchDefinition definition = Stored.definition(text);
        synchronized (read) {
            read.put(text, definition);
        }
        return definition;
    }
}
