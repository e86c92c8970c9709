package io.paretoform.frontier.rest;

import io.paretoform.frontier.store.Measurements;
import io.paretoform.frontier.store.Member;
import io.paretoform.frontier.store.Stays;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Who was on the frontiers of a search, and when. To be called inside a transaction. */
@ApplicationScoped
class FrontierHistory {
    /** Times that the database has. */
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final Stays stays;
    private final Measurements measurements;

    FrontierHistory(Stays stays, Measurements measurements) {
        this.stays = stays;
        this.measurements = measurements;
    }

    /**
     * The number of the result after which it was then.
     *
     * @throws InvalidRequestException when the search has not come there, or it is not known any
     *     more
     */
    long number(AskedSearch search, AsOf when) {
        long last = search.row().results();
        long number =
                switch (when) {
                    case AsOf.Now _ -> last;
                    case AsOf.Result result -> result.number();
                    case AsOf.Time time -> measurements.numberAt(search.id(), clip(time.time()));
                };
        AskedSearch.require(
                number <= last, "at", "'" + number + "': expected at most " + last + ", the last");
        long first = search.row().historyFrom();
        AskedSearch.require(
                number == 0 || number >= first,
                "at",
                "result '"
                        + number
                        + "': expected at least "
                        + first
                        + ", since when history is kept; a rebuild of the database makes what was"
                        + " before");
        return number;
    }

    /** The members after that result, in the order in which they were measured. */
    List<Member> members(String search, List<String> devices, long number) {
        return stays.asOf(search, devices, number);
    }

    private static Instant clip(Instant time) {
        if (time.isBefore(Instant.EPOCH)) {
            return Instant.EPOCH;
        }
        return time.isAfter(LATEST) ? LATEST : time;
    }
}
