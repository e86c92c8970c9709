package io.paretoform.cli;

import io.paretoform.contracts.rest.SearchView;
import java.util.List;

/** Finds the search that is meant: by its id, a part of it, or as the newest. */
final class SearchArgument {
    private SearchArgument() {}

    /**
     * The search that is meant.
     *
     * @param text the id or a part that no other has; empty for the newest
     */
    static SearchView find(FrontierClient client, String text) {
        List<SearchView> meant =
                client.searches().stream().filter(search -> search.id().contains(text)).toList();
        if (text.isEmpty() && !meant.isEmpty()) {
            return meant.getFirst();
        }
        return switch (meant.size()) {
            case 0 -> throw CommandException.usage(none(text));
            case 1 -> meant.getFirst();
            default ->
                    throw CommandException.usage(
                            "search '" + text + "': " + meant.size() + " ids contain it");
        };
    }

    private static String none(String text) {
        return text.isEmpty()
                ? "there is no search yet"
                : "search '" + text + "': unknown ('./paretoform searches' lists them)";
    }
}
