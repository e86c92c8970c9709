package io.paretoform.frontier.store;

import java.time.Instant;

/**
 * What the members of a frontier reach, each figure for itself.
 *
 * @param newest number of the result that joined last
 * @param members how many there are
 * @param at when that result was made
 * @param latencyMs the lowest
 * @param memoryBytes the lowest peak
 * @param decoderParameters the most
 */
public record Reach(
        long newest,
        long members,
        Instant at,
        double latencyMs,
        double memoryBytes,
        double decoderParameters) {}
