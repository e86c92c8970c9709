package io.paretoform.cli;

import java.util.Comparator;
import java.util.List;

/** Finds the search that is meant: by its id, the beginning of its id, or as the newest. */
final class SearchArgument {
    private SearchArgument() {}

    /**
     * The search that is meant.
     *
     * @param text the id or its beginning; empty for the newest
     */
    static SearchView find(FrontierClient client, String text) {
        List<SearchView> known = client.searches();
        if (text.isEmpty()) {
            return known.stream()
                    .max(Comparator.comparing(SearchView::changedAt))
                    .orElseThrow(() -> CommandException.failed("there is no search yet"));
        }
        List<SearchView> meant =
                known.stream().filter(search -> search.id().startsWith(text)).toList();
        if (meant.size() != 1) {
            throw CommandException.usage(
                    "search '"
                            + text
                            + "': "
                            + (meant.isEmpty() ? "unknown" : "the beginning of " + meant.size())
                            + " ('./paretoform searches' lists them)");
        }
        return meant.getFirst();
    }
}
