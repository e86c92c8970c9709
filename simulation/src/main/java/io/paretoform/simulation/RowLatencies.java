package io.paretoform.simulation;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.simulation.table.DeviceRows;
import io.paretoform.simulation.table.TruthModel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What each row says its architecture takes, where the table's drift is known with that taken off:
 * by the median of what ten rows before and ten after were off by. What no fit explains stays, and
 * so does the noise of the row.
 */
final class RowLatencies {
    private static final int NEIGHBOURS = 10;

    private RowLatencies() {}

    /** Milliseconds; those of the fit for what is in no row. */
    static ToDoubleFunction<Architecture> of(
            DeviceRows<Architecture> rows, TruthModel<Architecture> model) {
        Map<Architecture, double[]> logs = new HashMap<>();
        List<Double> off = model.disturbances();
        for (int i = 0; i < off.size(); i++) {
            double drift = model.driftRemoved() ? around(off, i) : 0;
            double[] sum = logs.computeIfAbsent(rows.rows().get(i).subject(), _ -> new double[2]);
            sum[0] += Math.log(rows.rows().get(i).latency().millis()) - drift;
            sum[1]++;
        }
        Map<Architecture, Double> millis = new HashMap<>();
        logs.forEach((architecture, sum) -> millis.put(architecture, Math.exp(sum[0] / sum[1])));
        return architecture -> {
            Double known = millis.get(architecture);
            return known == null ? model.cost(architecture) : known;
        };
    }

    private static double around(List<Double> off, int row) {
        int from = Math.max(0, row - NEIGHBOURS);
        int to = Math.min(off.size(), row + 1 + NEIGHBOURS);
        double[] neighbours = new double[to - from - 1];
        int next = 0;
        for (int i = from; i < to; i++) {
            if (i != row) {
                neighbours[next++] = off.get(i);
            }
        }
        Arrays.sort(neighbours);
        int n = neighbours.length;
        return n == 0 ? 0 : (neighbours[(n - 1) / 2] + neighbours[n / 2]) / 2;
    }
}
