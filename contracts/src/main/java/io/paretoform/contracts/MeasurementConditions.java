package io.paretoform.contracts;

import java.util.List;

/**
 * What the machine did while a candidate was timed.
 *
 * @param cores processors the measuring process was pinned to, as read back; empty where pinning is
 *     impossible
 * @param othersCpu processor time that everything else took, in cores
 * @param ownCpu the measuring process's processor time over wall time, in cores
 * @param involuntarySwitches times the measuring process was pushed off its core
 */
public record MeasurementConditions(
        List<Integer> cores, double othersCpu, double ownCpu, long involuntarySwitches) {
    public MeasurementConditions {
        cores = List.copyOf(Require.present("cores", cores));
        Require.finite("others_cpu", othersCpu);
        Require.finite("own_cpu", ownCpu);
        Require.atLeast("involuntary_switches", 0, involuntarySwitches);
    }
}
