package io.paretoform.benchmarks;

import io.paretoform.core.frontier.Archive;
import io.paretoform.core.frontier.Direction;
import io.paretoform.core.frontier.Hypervolume;
import io.paretoform.core.frontier.Objective;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.frontier.Point;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/** This project. */
final class ParetoformContender implements Contender {
    @Override
    public IntSupplier filling(double[][] points) {
        Objectives objectives = upwards(points[0].length);
        List<Point> offered = Arrays.stream(points).map(Point::of).toList();
        return () -> {
            Archive<Integer> archive = Archive.over(objectives);
            for (int key = 0; key < offered.size(); key++) {
                archive.add(key, offered.get(key));
            }
            return archive.size();
        };
    }

    @Override
    public DoubleSupplier volume(double[][] points) {
        List<double[]> gains = List.of(points);
        return () -> Hypervolume.ofGains(points[0].length, gains);
    }

    private static Objectives upwards(int dimensions) {
        return new Objectives(
                IntStream.range(0, dimensions)
                        .mapToObj(i -> new Objective("o" + i, "", Direction.UP))
                        .toList());
    }
}
