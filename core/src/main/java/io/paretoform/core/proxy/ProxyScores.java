package io.paretoform.core.proxy;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.count.ArchitectureCounts;
import io.paretoform.core.measure.Workload;

/**
 * What is known of an architecture without training or measuring it; travels with its job.
 *
 * @param decoderParameters stands for quality, more is better (LTS, section 3)
 * @param totalParameters every weight, a tied table once
 * @param flopsPrefill of one prefill of the workload
 * @param weightBytes size of all weights in the workload's precision
 */
public record ProxyScores(
        long decoderParameters, long totalParameters, long flopsPrefill, long weightBytes) {
    /** The scores of an architecture under a workload. */
    public static ProxyScores of(Architecture architecture, Workload workload) {
        ArchitectureCounts counts = ArchitectureCounts.of(architecture);
        return new ProxyScores(
                counts.decoderParameters(),
                counts.totalParameters(),
                counts.flopsPrefill(workload),
                counts.weightBytes(workload.precision()));
    }
}
