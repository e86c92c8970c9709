package io.paretoform.profiler;

import io.paretoform.contracts.ProfileJob;
import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.measure.MeasurementProtocol;
import io.paretoform.core.measure.Workload;

/**
 * What a device measures.
 *
 * @param name who asks, for the measuring program's eyes: a job's id or a sentinel's name
 */
record Task(
        String name, Architecture architecture, Workload workload, MeasurementProtocol protocol) {
    static Task of(ProfileJob job) {
        return new Task(job.job().toString(), job.architecture(), job.workload(), job.protocol());
    }
}
