package io.paretoform.contracts.rest;

import org.jspecify.annotations.Nullable;

/**
 * The best of one frontier within bounds.
 *
 * @param device the device class
 * @param objective in which it is the best
 * @param best null where no member keeps the bounds
 * @param nearest where none does, the member whose worst miss of a bound is the least, as a share
 *     of what is asked for; null where there is a best, or no member at all
 */
public record BestMember(
        String device,
        String objective,
        @Nullable MeasuredArchitecture best,
        @Nullable MeasuredArchitecture nearest) {}
