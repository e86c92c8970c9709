package io.paretoform.contracts;

import java.util.List;
import java.util.Objects;

/**
 * What the machine did while a candidate was timed.
 *
 * @param cores processors the measuring process was pinned to, as read back; empty where pinning is
 *     impossible
 * @param othersCpu processor time that everything else took, in cores
 * @param ownCpu the measuring process's processor time over wall time, in cores
 * @param stolenCpu processor time that the host of a virtual machine took, in cores
 * @param involuntarySwitches times the measuring process was pushed off its core
 * @param throttled times a measured core was slowed down for heat; 0 where the machine keeps it to
 *     itself
 * @param clockStepMs by how much the wall clock moved against the monotonic one
 */
public record MeasurementConditions(
        List<Integer> cores,
        double othersCpu,
        double ownCpu,
        Double stolenCpu,
        long involuntarySwitches,
        Long throttled,
        Double clockStepMs) {
    public MeasurementConditions {
        cores = List.copyOf(Require.present("cores", cores));
        Require.finite("others_cpu", othersCpu);
        Require.finite("own_cpu", ownCpu);
        stolenCpu = Objects.requireNonNullElse(stolenCpu, 0.0);
        throttled = Objects.requireNonNullElse(throttled, 0L);
        clockStepMs = Objects.requireNonNullElse(clockStepMs, 0.0);
        Require.finite("stolen_cpu", stolenCpu);
        Require.atLeast("involuntary_switches", 0, involuntarySwitches);
        Require.atLeast("throttled", 0, throttled);
        Require.finite("clock_step_ms", clockStepMs);
    }
}
