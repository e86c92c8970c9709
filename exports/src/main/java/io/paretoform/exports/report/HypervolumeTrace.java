package io.paretoform.exports.report;

import java.util.List;

/**
 * How the hypervolume of a frontier grew.
 *
 * @param device the device class
 * @param steps in the order of the results
 */
public record HypervolumeTrace(String device, List<Step> steps) {
    /**
     * The hypervolume after a result.
     *
     * @param number of the result in its search
     * @param measurements results on this device class until then, this one among them
     * @param hypervolume as a share of the reference box
     * @param size members of the frontier
     */
    public record Step(long number, long measurements, double hypervolume, int size) {}

    public HypervolumeTrace {
        steps = List.copyOf(steps);
    }
}
