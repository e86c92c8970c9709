package io.paretoform.core.space;

import io.paretoform.core.architecture.Gene;
import java.util.List;
import java.util.stream.Collectors;

/** Refuses a space in which no candidate exists, and says why. */
final class Satisfiability {
    private Satisfiability() {}

    static void require(SpaceDefinition space, Frames frames, LayerChoices layers) {
        if (frames.all().isEmpty()) {
            throw new SpaceException(
                    List.of("rules"),
                    "no d_model ("
                            + space.range(Gene.D_MODEL)
                            + ") has "
                            + space.layerRules().stream()
                                    .filter(rule -> space.ranges().containsKey(rule.gene()))
                                    .map(rule -> rule.among(space.range(rule.gene())))
                                    .collect(Collectors.joining(" and ")));
        }
        if (frames.feasible().isEmpty() || fallsBetween(frames, layers)) {
            throw new SpaceException(
                    List.of("rules"),
                    "no candidate has decoder_parameters "
                            + space.rules().decoderParameters()
                            + " and total_parameters "
                            + space.rules().totalParameters());
        }
    }

    /** Whether bounds lie between the sums that unevenly spaced choices make. */
    private static boolean fallsBetween(Frames frames, LayerChoices layers) {
        boolean bounded = frames.feasible().stream().noneMatch(Frame::isUnbounded);
        return bounded
                && new SpaceSize(frames.all(), layers)
                        .exact()
                        .filter(size -> size.signum() == 0)
                        .isPresent();
    }
}
