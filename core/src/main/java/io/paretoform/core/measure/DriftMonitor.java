package io.paretoform.core.measure;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Watches a device through its sentinels. Every reading becomes a logarithm of its ratio to that
 * sentinel's reference; two-sided CUSUM over the standardised ratios (Page, 1954) alarms on jumps
 * and slow drift alike, and a {@link LevelFilter} says what the device's level is now, by which
 * latencies are normalised.
 *
 * <p>After an alarm the level that caused it is taken as the new usual, so that the next alarm is
 * news; the references stay, so that normalised latencies before and after compare. Feeding the
 * same readings in the same order gives the same state.
 */
public final class DriftMonitor {
    /** Change per reading, in standard deviations, that is let pass. */
    private static final double SLACK = 1.0;

    /** Sum of what was not let pass, in standard deviations, at which to alarm. */
    private static final double LIMIT = 6.0;

    /** A single reading counts at most this much: one hiccup is no drift. */
    private static final double MOST = 4.5;

    private final Map<String, SentinelGauge> gauges = new LinkedHashMap<>();
    private final LevelFilter filter = new LevelFilter();
    private double usual;
    private final Excursion above = new Excursion();
    private final Excursion below = new Excursion();
    private DriftState state = DriftState.CALIBRATING;
    private int readingsOfAlarm;

    /** Takes a reading in, and says what it means. */
    public DriftState observe(SentinelReading reading) {
        SentinelGauge gauge = gauges.computeIfAbsent(reading.sentinel(), _ -> new SentinelGauge());
        boolean calibrated = gauge.isCalibrated();
        double sigma = gauge.sigma();
        gauge.add(reading.latencyMs());
        double ratio = gauge.ratio(reading.latencyMs());
        filter.add(ratio);
        state = calibrated ? judged(ratio, sigma) : DriftState.CALIBRATING;
        return state;
    }

    private DriftState judged(double ratio, double sigma) {
        double deviation = Math.clamp((ratio - usual) / sigma, -MOST, MOST);
        above.add(deviation - SLACK, ratio);
        below.add(-deviation - SLACK, ratio);
        Excursion farther = above.sum > below.sum ? above : below;
        if (farther.sum <= LIMIT) {
            return DriftState.STEADY;
        }
        usual = farther.mean();
        filter.restart(usual);
        readingsOfAlarm = farther.count;
        above.end();
        below.end();
        return DriftState.DRIFTED;
    }

    /** Readings in a row whose sum beyond the slack has stayed positive. */
    private static final class Excursion {
        private double sum;
        private double ratios;
        private int count;

        void add(double beyondSlack, double ratio) {
            if (sum + beyondSlack <= 0) {
                end();
                return;
            }
            sum += beyondSlack;
            ratios += ratio;
            count++;
        }

        /** What the readings since the drift began were on average. */
        double mean() {
            return ratios / count;
        }

        void end() {
            sum = 0;
            ratios = 0;
            count = 0;
        }
    }

    public DriftState state() {
        return state;
    }

    /** How many readings it took from the start of the drift last alarmed of to the alarm. */
    public int readingsOfAlarm() {
        return readingsOfAlarm;
    }

    /**
     * How much slower than its reference the device is now, as a factor: 1.05 is 5 % slower. 1
     * before the first reading.
     */
    public double slowness() {
        return Math.exp(filter.level());
    }

    /** How the device stands after the readings so far; unknown before the first. */
    public DeviceLevel level() {
        return gauges.isEmpty()
                ? DeviceLevel.UNKNOWN
                : new DeviceLevel(slowness(), filter.scatter());
    }
}
