package io.paretoform.frontier.rest;

import io.paretoform.contracts.rest.PointsView;
import io.paretoform.frontier.store.PlotRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Gathers rows as columns; of numbers, so that a hundred thousand take some megabytes. */
final class PlotColumns {
    private final List<String> objectives;
    private final List<String> devices;
    private final PlotStates states;
    private final LongStream.Builder numbers = LongStream.builder();
    private final List<String> candidates = new ArrayList<>();
    private final IntStream.Builder classes = IntStream.builder();
    private final IntStream.Builder stateNumbers = IntStream.builder();
    private final IntStream.Builder attempts = IntStream.builder();

    /** Value, lower and upper end of the first objective, then of the next. */
    private final List<DoubleStream.Builder> figures;

    private long last;

    PlotColumns(List<String> objectives, List<String> devices, PlotStates states) {
        this.objectives = objectives;
        this.devices = devices;
        this.states = states;
        this.figures =
                Stream.generate(DoubleStream::builder).limit(3L * objectives.size()).toList();
    }

    void add(PlotRow row) {
        last = row.number();
        numbers.add(row.number());
        candidates.add(row.candidate());
        classes.add(devices.indexOf(row.deviceClass()));
        stateNumbers.add(states.of(row));
        attempts.add(row.attempt());
        double[] own = row.figures();
        for (int i = 0; i < own.length; i++) {
            figures.get(i).add(own[i]);
        }
    }

    int size() {
        return candidates.size();
    }

    /** The number of the last row, 0 for none. */
    long last() {
        return last;
    }

    /** To be called once, when no row follows. */
    PointsView view(String search, long upTo) {
        return new PointsView(
                search,
                objectives,
                devices,
                upTo,
                numbers.build().toArray(),
                candidates,
                classes.build().toArray(),
                stateNumbers.build().toArray(),
                attempts.build().toArray(),
                figures(0),
                figures(1),
                figures(2));
    }

    /**
     * One column of each objective.
     *
     * @param part 0 the value, 1 the lower end, 2 the upper
     */
    private Map<String, double[]> figures(int part) {
        Map<String, double[]> columns = new LinkedHashMap<>();
        for (int i = 0; i < objectives.size(); i++) {
            columns.put(objectives.get(i), figures.get(3 * i + part).build().toArray());
        }
        return columns;
    }
}
