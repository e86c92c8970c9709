package io.paretoform.contracts.rest;

import java.util.List;
import java.util.Map;

/**
 * Measurements of a search as columns, for plots of many: element i of each column belongs to the
 * same measurement. Ordered by number.
 *
 * @param objectives the objectives of the search
 * @param devices its device classes
 * @param last the number of the last result that was looked at, a failure's too: what to ask for
 *     next follows it
 * @param number of the result
 * @param candidate the architecture's id
 * @param device position in {@code devices}
 * @param state 0 dominated, 1 on the frontier of now, 2 a baseline, 3 held: it surprised and waits
 *     for another attempt, 4 superseded by a later attempt
 * @param attempt counts the measurements of the candidate on its device class from 1
 * @param values by objective, in its unit
 * @param low lower end of the 95 % interval by objective
 * @param high upper end by objective
 */
// Boxes would take several times as much, and nobody compares two of these.
@SuppressWarnings("ArrayRecordComponent")
public record PointsView(
        String search,
        List<String> objectives,
        List<String> devices,
        long last,
        long[] number,
        List<String> candidate,
        int[] device,
        int[] state,
        int[] attempt,
        Map<String, double[]> values,
        Map<String, double[]> low,
        Map<String, double[]> high) {}
