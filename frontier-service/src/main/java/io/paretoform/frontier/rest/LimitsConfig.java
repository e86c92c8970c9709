package io.paretoform.frontier.rest;

import io.smallrye.config.WithDefault;

/** How much is taken; {@code paretoform.frontier.limits.*}. Bodies have Quarkus' own limit. */
public interface LimitsConfig {
    /** Characters of an address before its query. */
    @WithDefault("1024")
    int pathLength();

    /** Characters of an address's query. */
    @WithDefault("4096")
    int queryLength();

    /**
     * Requests that are worked on at one time, streams left out; more than the database has
     * connections, for most are short, but not so many that they would wait for one until it is too
     * late.
     */
    @WithDefault("64")
    int concurrentRequests();
}
