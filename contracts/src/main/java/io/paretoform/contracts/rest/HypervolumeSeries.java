package io.paretoform.contracts.rest;

import java.util.List;
import java.util.Map;

/**
 * How a frontier on one device class grew: a step for each result that changed it, the first result
 * of the class and the last. Between steps nothing changed. The lists are of one length.
 *
 * @param device the device class
 * @param strategy name of what proposes
 * @param reference the corner of the reference box by objective name; empty until something was
 *     measured
 * @param number of the result
 * @param seconds from when the search's first job was made to when the result was, pauses among
 *     them; workers' clocks may disagree, so a later number can have less
 * @param hypervolume afterwards, as a share of the reference box
 * @param size members afterwards
 */
public record HypervolumeSeries(
        String device,
        String strategy,
        Map<String, Double> reference,
        List<Long> number,
        List<Double> seconds,
        List<Double> hypervolume,
        List<Integer> size) {}
