package io.paretoform.core.proxy;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.count.ArchitectureCounts;
import io.paretoform.core.measure.Workload;

/**
 * What is known of a candidate without building it. It travels with the job, so that no later stage
 * counts again. A score added later has its {@link CountProxy} too; jobs written before it are read
 * with it counted from their architecture.
 *
 * @param decoderParameters stands for quality (LTS: Spearman 0.97 to perplexity over random models,
 *     0.57 to 0.95 within one width)
 * @param totalParameters all weights
 * @param flopsPrefill operations of one forward pass over the workload's tokens
 * @param weightBytes memory that no runtime can avoid
 */
public record ProxyScores(
        long decoderParameters, long totalParameters, long flopsPrefill, long weightBytes) {
    public ProxyScores {
        requirePositive("decoder_parameters", decoderParameters);
        requirePositive("total_parameters", totalParameters);
        requirePositive("flops_prefill", flopsPrefill);
        requirePositive("weight_bytes", weightBytes);
    }

    /** The scores of an architecture under a workload. */
    public static ProxyScores of(Architecture architecture, Workload workload) {
        ArchitectureCounts counts = ArchitectureCounts.of(architecture);
        return new ProxyScores(
                counts.decoderParameters(),
                counts.totalParameters(),
                counts.flopsPrefill(workload),
                counts.weightBytes(workload.precision()));
    }

    private static void requirePositive(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " " + value + ": expected at least 1");
        }
    }
}
