package io.paretoform.frontier.live;

import io.paretoform.contracts.rest.ResultEvent;
import io.paretoform.contracts.rest.SearchView;
import io.paretoform.frontier.store.Position;
import java.util.List;
import java.util.Optional;

/**
 * Tells of one search: how it stands now, then its results in the order of their numbers from the
 * one after which the client begins, and how it stands whenever its state has changed. A state is
 * told after the results that came before it.
 */
final class SearchSource implements Source {
    private static final String SEARCH = "search";
    private static final String RESULT = "result";

    private final Lookout lookout;
    private final String search;
    private long number;
    private int revision;

    /**
     * @param number of the last result that the client knows
     */
    SearchSource(Lookout lookout, String search, long number) {
        this.lookout = lookout;
        this.search = search;
        this.number = number;
    }

    @Override
    public void tell(EventStream stream) throws InterruptedException {
        tell(stream, lookout.views().search(search));
        try (Watch watch = lookout.watch(search)) {
            while (stream.isOpen()) {
                Optional<Position> news = watch.await(number, revision, stream.rest());
                if (news.isPresent()) {
                    tellNews(stream, watch, news.get());
                } else {
                    stream.stayAlive();
                }
            }
        }
    }

    private void tellNews(EventStream stream, Watch watch, Position now)
            throws InterruptedException {
        // Read before the results, so that those that led to the state are among them.
        Optional<SearchView> changed =
                now.revision() > revision
                        ? Optional.of(lookout.views().search(search))
                        : Optional.empty();
        List<ResultEvent> some = watch.after(number);
        while (!some.isEmpty() && stream.isOpen()) {
            for (ResultEvent result : some) {
                stream.tell(Event.of(RESULT, Long.toString(result.number()), result));
                number = result.number();
            }
            some = watch.after(number);
        }
        if (changed.isPresent()) {
            tell(stream, changed.get());
        }
    }

    private void tell(EventStream stream, SearchView view) throws InterruptedException {
        stream.tell(Event.of(SEARCH, null, view));
        revision = view.revision();
    }
}
