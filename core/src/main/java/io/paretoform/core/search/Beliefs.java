package io.paretoform.core.search;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.frontier.Objective;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.frontier.Point;
import io.paretoform.core.predict.Learner;
import io.paretoform.core.predict.Prediction;
import io.paretoform.core.predict.Teaching;
import io.paretoform.core.proxy.CountProxy;
import io.paretoform.core.proxy.ProxyScores;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * What the results of one device class teach about every architecture, those of others perhaps too.
 * Exact objectives are counted; each of the others is learned from all results, failed ones left
 * out, with the drift of the device taken off. Of what was measured, the measurement and what the
 * others make one expect are put together, each with the weight that its variance gives it; a
 * single one that is far from all expectation counts only so far, and leaves doubt.
 */
final class Beliefs {
    /**
     * Deviations beyond which a single measurement is not taken at its word; one that is repeated
     * is.
     */
    private static final double STRAY = 3;

    /** Share of a predictor's doubt that is about the architecture at least, not the measuring. */
    private static final double LEAST_DOUBT = 0.3;

    private final Objectives objectives;
    private final Foresight foresight;
    private final List<Optional<LearnedObjective>> learned;

    private Beliefs(
            Objectives objectives, Foresight foresight, List<Optional<LearnedObjective>> learned) {
        this.objectives = objectives;
        this.foresight = foresight;
        this.learned = learned;
    }

    /** Results from which all objectives can be learned. */
    static int fewest(Objectives objectives, Foresight foresight) {
        return objectives.list().stream()
                .filter(objective -> Foresight.exact(objective).isEmpty())
                .mapToInt(objective -> foresight.learners().apply(objective).fewest())
                .max()
                .orElse(0);
    }

    /**
     * What these results teach.
     *
     * @param results of one device class in the order of time, measured, at least {@link #fewest}
     */
    static Beliefs of(Objectives objectives, Foresight foresight, List<Outcome> results) {
        return learned(
                objectives,
                foresight,
                at ->
                        LearnedObjective.of(
                                foresight.learners().apply(objectives.get(at)), results, at));
    }

    /**
     * What these results and other device classes teach. Without a result the scale of the learned
     * objectives is unknown.
     *
     * @param results of one device class in the order of time, measured
     * @param teachers beliefs of other classes about the same objectives, at least one
     * @param compared architectures by which the teachers are compared
     */
    static Beliefs taught(
            Objectives objectives,
            Foresight foresight,
            List<Outcome> results,
            List<Beliefs> teachers,
            List<Architecture> compared) {
        return learned(
                objectives,
                foresight,
                at -> {
                    Learner<Architecture> learner =
                            foresight
                                    .learners()
                                    .apply(objectives.get(at))
                                    .taughtBy(
                                            new Teaching<>(
                                                    teachers.stream()
                                                            .map(one -> one.learned(at).predictor())
                                                            .toList(),
                                                    compared));
                    return results.size() < Learning.WARM_UP
                            ? LearnedObjective.ofFew(learner, results, at, usualNoise(teachers, at))
                            : LearnedObjective.of(learner, results, at);
                });
    }

    private static Beliefs learned(
            Objectives objectives, Foresight foresight, IntFunction<LearnedObjective> learn) {
        List<Optional<LearnedObjective>> learned = new ArrayList<>();
        for (int i = 0; i < objectives.size(); i++) {
            learned.add(
                    Foresight.exact(objectives.get(i)).isPresent()
                            ? Optional.empty()
                            : Optional.of(learn.apply(i)));
        }
        return new Beliefs(objectives, foresight, learned);
    }

    private LearnedObjective learned(int at) {
        return learned.get(at).orElseThrow(() -> new IllegalStateException(at + " is counted"));
    }

    private static double usualNoise(List<Beliefs> teachers, int at) {
        return Statistics.median(
                teachers.stream().mapToDouble(one -> one.learned(at).noise()).toArray());
    }

    /** What is believed of an architecture that was not measured. */
    Belief of(Architecture architecture, ProxyScores scores) {
        double[] medians = new double[objectives.size()];
        double[] deviations = new double[medians.length];
        for (int i = 0; i < medians.length; i++) {
            int at = i;
            learned.get(i)
                    .ifPresentOrElse(
                            by -> {
                                Prediction said = by.predictor().predict(architecture);
                                medians[at] = said.median();
                                deviations[at] = doubt(said, by.noise());
                            },
                            () -> medians[at] = exact(objectives.get(at), scores));
        }
        return new Belief(medians, deviations);
    }

    Belief of(Architecture architecture) {
        return of(architecture, foresight.scores().apply(architecture));
    }

    /**
     * What is believed of each architecture that was measured and may be on a frontier.
     *
     * @param results of the device class, those that were learned from and any that came later
     */
    Map<Architecture, Belief> ofMeasured(List<Outcome> results) {
        Map<Architecture, List<Point>> measured = new LinkedHashMap<>();
        for (Outcome result : results) {
            if (result.isCandidate()) {
                result.objectives()
                        .ifPresent(point ->
                                measured.computeIfAbsent(
                                                result.architecture(), _ -> new ArrayList<>())
                                        .add(point));
            }
        }
        Map<Architecture, Belief> beliefs = new LinkedHashMap<>();
        measured.forEach((architecture, points) ->
                beliefs.put(architecture, combined(architecture, points)));
        return beliefs;
    }

    private Belief combined(Architecture architecture, List<Point> points) {
        Belief expected = of(architecture);
        double[] medians = expected.medians();
        double[] deviations = expected.deviations();
        for (int i = 0; i < medians.length; i++) {
            if (learned.get(i).isEmpty()) {
                continue;
            }
            LearnedObjective by = learned.get(i).get();
            double[] sum = by.sums().getOrDefault(architecture, new double[2]);
            int at = i;
            if (sum[1] < points.size()) {
                double late =
                        points.subList((int) sum[1], points.size()).stream()
                                .mapToDouble(point -> Math.log(point.value(at)) - by.driftNow())
                                .sum();
                sum = new double[] {sum[0] + late, points.size()};
            }
            double off = sum[0] / sum[1] - Math.log(medians[i]);
            double noise = by.noise() * by.noise() / sum[1];
            double doubt = deviations[i] * deviations[i];
            double weight = noise + doubt == 0 ? 0.5 : doubt / (noise + doubt);
            double usual = STRAY * Math.sqrt(doubt + by.noise() * by.noise());
            boolean stray = by.doubting() && points.size() == 1 && Math.abs(off) > usual;
            double credible = stray ? Math.copySign(usual, off) : off;
            medians[i] *= Math.exp(weight * credible);
            deviations[i] = Math.max(Math.sqrt(noise * weight), stray ? Math.abs(off) / STRAY : 0);
        }
        return new Belief(medians, deviations);
    }

    private static double exact(Objective objective, ProxyScores scores) {
        CountProxy proxy =
                Foresight.exact(objective)
                        .orElseThrow(
                                () -> new IllegalStateException(objective + " is not counted"));
        return proxy.value(scores);
    }

    /** A prediction is of a new measurement: without its noise it is of the architecture. */
    private static double doubt(Prediction said, double noise) {
        double all = said.logDeviation();
        double least = LEAST_DOUBT * all;
        return Math.sqrt(Math.max(all * all - noise * noise, least * least));
    }
}
