package io.paretoform.contracts.rest;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.count.ArchitectureCounts;
import io.paretoform.core.measure.Workload;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An architecture that was measured, counted.
 *
 * @param layers from the input on
 * @param workload for which operations and bytes are counted: that of its newest result
 * @param searches those that have a result of it, the newest first
 * @param attempts results of it in all searches and device classes, failures among them
 */
public record CandidateView(
        ArchitectureId id,
        Architecture architecture,
        Counts counts,
        List<Layer> layers,
        Workload workload,
        List<String> searches,
        long attempts) {

    /**
     * What an architecture has and does; parameters are numbers of weights.
     *
     * @param embeddingParameters token tables, their projections and learned positions
     * @param outputParameters what the output adds to the tables it shares
     * @param flopsPrefill operations of one prefill of the workload
     * @param weightBytes of all weights in the workload's precision
     */
    public record Counts(
            long decoderParameters,
            long totalParameters,
            long embeddingParameters,
            long outputParameters,
            long attentionParameters,
            long feedForwardParameters,
            long flopsPrefill,
            long weightBytes) {}

    /**
     * One layer of the decoder.
     *
     * @param nHead attention heads
     * @param dInner width of the feed-forward part
     * @param parameters all of its weights
     */
    public record Layer(int nHead, int dInner, long parameters) {}

    /**
     * Counts an architecture.
     *
     * @throws ArithmeticException when a count leaves the range of a long
     */
    public static CandidateView of(
            Architecture architecture, Workload workload, List<String> searches, long attempts) {
        ArchitectureCounts counts = ArchitectureCounts.of(architecture);
        return new CandidateView(
                architecture.id(),
                architecture,
                new Counts(
                        counts.decoderParameters(),
                        counts.totalParameters(),
                        counts.embeddingParameters(),
                        counts.outputParameters(),
                        counts.attentionParameters(),
                        counts.feedForwardParameters(),
                        counts.flopsPrefill(workload),
                        counts.weightBytes(workload.precision())),
                IntStream.range(0, architecture.nLayer())
                        .mapToObj(layer ->
                                new Layer(
                                        architecture.nHead(layer),
                                        architecture.dInner(layer),
                                        counts.layerParameters(layer)))
                        .toList(),
                workload,
                searches,
                attempts);
    }
}
