package io.paretoform.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.IntSupplier;
import org.moeaframework.core.Solution;
import org.moeaframework.core.indicator.WFGHypervolume;
import org.moeaframework.core.population.NondominatedPopulation;
import org.moeaframework.problem.ProblemStub;

/** MOEA Framework, which minimises. */
final class MoeaFrameworkContender implements Contender {
    @Override
    public IntSupplier filling(double[][] points) {
        List<Solution> solutions = solutions(points);
        return () -> {
            NondominatedPopulation population = new NondominatedPopulation();
            solutions.forEach(population::add);
            return population.size();
        };
    }

    @Override
    public DoubleSupplier volume(double[][] points) {
        int dimensions = points[0].length;
        NondominatedPopulation population = new NondominatedPopulation(solutions(points));
        WFGHypervolume indicator =
                new WFGHypervolume(new ProblemStub(dimensions), Losses.reference(dimensions));
        return () -> indicator.evaluate(population);
    }

    private static List<Solution> solutions(double[][] points) {
        return Arrays.stream(points).map(MoeaFrameworkContender::solution).toList();
    }

    private static Solution solution(double[] gains) {
        Solution solution = new Solution(0, gains.length);
        solution.setObjectiveValues(Losses.of(gains));
        return solution;
    }
}
