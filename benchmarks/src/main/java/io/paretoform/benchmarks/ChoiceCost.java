package io.paretoform.benchmarks;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.frontier.Point;
import io.paretoform.core.measure.Workload;
import io.paretoform.core.predict.CostLearners;
import io.paretoform.core.proxy.ProxyScores;
import io.paretoform.core.search.Candidate;
import io.paretoform.core.search.ExpectedGain;
import io.paretoform.core.search.Foresight;
import io.paretoform.core.search.FrontierView;
import io.paretoform.core.search.Goals;
import io.paretoform.core.search.History;
import io.paretoform.core.search.Learning;
import io.paretoform.core.search.Origin;
import io.paretoform.core.search.Outcome;
import io.paretoform.core.search.PredictorStrategy;
import io.paretoform.core.search.StrategyContext;
import io.paretoform.core.search.StrategyState;
import io.paretoform.core.search.Waiting;
import io.paretoform.core.search.WaitingRoom;
import io.paretoform.core.space.SearchSpace;
import io.paretoform.core.space.SearchSpaces;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * What it takes to propose and to choose while something is being measured next to it: space gpt2,
 * a full waiting room, and after every choice one result more.
 */
public final class ChoiceCost {
    private static final SearchSpace SPACE = SearchSpaces.builtIn("gpt2").orElseThrow();
    private static final Goals GOALS = Goals.of(Objectives.STANDARD);
    private static final Foresight FORESIGHT =
            new Foresight(
                    architecture -> ProxyScores.of(architecture, Workload.LTS),
                    _ -> CostLearners.prefill(Workload.LTS));
    private static final String DEVICE = "formula";
    private static final int[] RESULTS = {20, 100, 200, 400};
    private static final int CHOICES = 25;

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();

    private ChoiceCost() {}

    /** Prints a table as Markdown, after as much again to warm up. */
    public static void main(String[] args) {
        for (int results : RESULTS) {
            new ChoiceCost().row(results);
        }
        System.out.println("| results | choice: median ms | most ms | batch ms |");
        System.out.println("|---:|---:|---:|---:|");
        for (int results : RESULTS) {
            System.out.println(new ChoiceCost().row(results));
        }
    }

    private String row(int results) {
        while (outcomes.size() < results) {
            measure(SPACE.sample(random));
        }
        double batch = millis(this::propose);
        while (waiting.size() < WaitingRoom.CAPACITY) {
            offer(new Candidate(SPACE.sample(random), Origin.RANDOM));
        }
        ExpectedGain gain = new ExpectedGain(GOALS, new Learning(GOALS, FORESIGHT), DEVICE);
        double[] choices = new double[CHOICES];
        for (int i = 0; i < CHOICES; i++) {
            choices[i] = millis(() -> choose(gain));
        }
        Arrays.sort(choices);
        return String.format(
                Locale.ROOT,
                "| %d | %.0f | %.0f | %.0f |",
                results,
                choices[CHOICES / 2],
                choices[CHOICES - 1],
                batch);
    }

    private void propose() {
        new PredictorStrategy(GOALS, FORESIGHT, SPACE, List.of())
                .propose(
                        new StrategyContext(
                                1,
                                1,
                                FrontierView.EMPTY,
                                new History(outcomes),
                                StrategyState.INITIAL))
                .candidates()
                .forEach(this::offer);
    }

    private void choose(ExpectedGain gain) {
        Architecture out = waiting.getLast().architecture();
        Architecture chosen =
                gain.select(waiting, new History(outcomes), List.of(out), 1)
                        .chosen()
                        .getFirst()
                        .architecture();
        waiting.removeIf(one -> one.architecture().equals(chosen));
        measure(chosen);
        offer(new Candidate(SPACE.sample(random), Origin.RANDOM));
    }

    private void offer(Candidate candidate) {
        ProxyScores scores = FORESIGHT.scores().apply(candidate.architecture());
        waiting.add(new Waiting(candidate, scores, 1, waiting.size()));
    }

    /** On a device whose results are a formula with 2 % of scatter. */
    private void measure(Architecture architecture) {
        ProxyScores scores = FORESIGHT.scores().apply(architecture);
        double latency = scores.flopsPrefill() / 1e8 + 2 * architecture.nLayer();
        Point point =
                Point.of(
                        (double) scores.decoderParameters(),
                        latency * Math.exp(0.02 * random.nextGaussian()),
                        1.2 * scores.weightBytes() + 1e7);
        outcomes.add(
                new Outcome(
                        outcomes.size() + 1L,
                        architecture,
                        DEVICE,
                        false,
                        Optional.of(point),
                        0.02));
    }

    private static double millis(Runnable work) {
        long from = System.nanoTime();
        work.run();
        return (System.nanoTime() - from) / 1e6;
    }
}
