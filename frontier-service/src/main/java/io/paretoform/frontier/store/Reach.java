package io.paretoform.frontier.store;

import java.time.Instant;

/**
 * What the members of a frontier reach, each figure for itself.
 *
 * @param change number of the result that changed it last
 * @param at when that result was made
 * @param latencyMs the lowest
 * @param memoryBytes the lowest peak
 * @param decoderParameters the most
 */
public record Reach(
        long change, Instant at, double latencyMs, double memoryBytes, double decoderParameters) {}
