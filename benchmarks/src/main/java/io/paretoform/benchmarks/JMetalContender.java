package io.paretoform.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.IntSupplier;
import org.uma.jmetal.qualityindicator.impl.hypervolume.impl.WFGHypervolume;
import org.uma.jmetal.solution.pointsolution.PointSolution;
import org.uma.jmetal.util.archive.impl.NonDominatedSolutionListArchive;

/** jMetal, which minimises. */
final class JMetalContender implements Contender {
    @Override
    public IntSupplier filling(double[][] points) {
        List<PointSolution> solutions =
                Arrays.stream(points).map(Losses::of).map(PointSolution::new).toList();
        return () -> {
            var archive = new NonDominatedSolutionListArchive<PointSolution>();
            solutions.forEach(archive::add);
            return archive.size();
        };
    }

    @Override
    public DoubleSupplier volume(double[][] points) {
        double[][] losses = Losses.ofAll(points);
        double[] reference = Losses.reference(points[0].length);
        return () -> new WFGHypervolume(reference).compute(losses);
    }
}
