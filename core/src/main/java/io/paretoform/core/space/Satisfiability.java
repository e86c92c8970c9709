package io.paretoform.core.space;

import io.paretoform.core.architecture.Gene;
import java.util.List;

/** Refuses a space in which no candidate exists, and says why. */
final class Satisfiability {
    private Satisfiability() {}

    static void require(SpaceDefinition space, Frames frames) {
        if (frames.all().isEmpty()) {
            throw new SpaceException(
                    List.of("rules"),
                    "no d_model ("
                            + space.range(Gene.D_MODEL)
                            + ") has an n_head ("
                            + space.range(Gene.N_HEAD)
                            + ") that divides it and a d_inner ("
                            + space.range(Gene.D_INNER)
                            + ") of at least "
                            + space.rules().innerPerModel().toPlainString()
                            + " * d_model");
        }
        if (frames.feasible().isEmpty() || fallsBetween(space, frames)) {
            throw new SpaceException(
                    List.of("rules"),
                    "no candidate has decoder_parameters "
                            + space.rules().decoderParameters()
                            + " and total_parameters "
                            + space.rules().totalParameters());
        }
    }

    /** Whether bounds lie between the sums that unevenly spaced {@code d_inner} make. */
    private static boolean fallsBetween(SpaceDefinition space, Frames frames) {
        boolean bounded = frames.feasible().stream().noneMatch(Frame::isUnbounded);
        return bounded
                && new SpaceSize(space, frames)
                        .exact()
                        .filter(size -> size.signum() == 0)
                        .isPresent();
    }
}
