package io.paretoform.contracts;

import java.util.regex.Pattern;

/**
 * The names of the topics, all under one prefix, so that several installations can share a broker.
 *
 * @param prefix what every name begins with, for example {@code paretoform.}
 */
public record Topics(String prefix) {
    private static final Pattern LEGAL = Pattern.compile("[a-zA-Z0-9._-]{0,100}");

    public Topics {
        if (!LEGAL.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "topic prefix '" + prefix + "': expected up to 100 of a-z A-Z 0-9 . _ -");
        }
    }

    /** Searches and their state; compacted, one partition, keyed by search. */
    public String searches() {
        return prefix + "searches";
    }

    /** Profiler workers and their heartbeats; compacted, one partition, keyed by worker. */
    public String devices() {
        return prefix + "devices";
    }

    /** Proposed architectures in batches, keyed by search. */
    public String candidates() {
        return prefix + "candidates";
    }

    /** Admitted candidates for the workers of one device class, keyed by search. */
    public String profileJobs(String deviceClass) {
        return prefix + "profile-jobs." + deviceClass;
    }

    /** Results, and requests about results, keyed by search. */
    public String measurements() {
        return prefix + "measurements";
    }

    /** What models that never change take on each worker's device, keyed by worker. */
    public String sentinels() {
        return prefix + "sentinels";
    }

    /** What each result changed, keyed by search. */
    public String frontierChanges() {
        return prefix + "frontier-changes";
    }

    /** What could not be read or processed, with its reason. */
    public String deadLetters() {
        return prefix + "dead-letters";
    }

    /** Whether a topic holds the jobs of some device class. */
    public boolean isProfileJobs(String topic) {
        return topic.startsWith(profileJobs(""));
    }
}
