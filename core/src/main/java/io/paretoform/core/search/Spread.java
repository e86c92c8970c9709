package io.paretoform.core.search;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.proxy.CountProxy;
import io.paretoform.core.proxy.ProxyScores;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Orders candidates so that every beginning of the order is spread over all of them: each next one
 * is that which is farthest from those before it (Gonzalez 1985), by the logarithms of its counts
 * and the depth. The first is the one nearest the middle.
 */
final class Spread {
    private final Function<Architecture, ProxyScores> scores;

    Spread(Function<Architecture, ProxyScores> scores) {
        this.scores = scores;
    }

    /** The first so many. */
    List<Architecture> of(List<Architecture> candidates, int count) {
        List<double[]> places = places(candidates);
        double[] nearest = new double[candidates.size()];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        List<Architecture> chosen = new ArrayList<>();
        int next = middle(places);
        while (chosen.size() < Math.min(count, candidates.size())) {
            chosen.add(candidates.get(next));
            nearest[next] = -1;
            int farthest = next;
            for (int i = 0; i < nearest.length; i++) {
                nearest[i] = Math.min(nearest[i], distance(places.get(i), places.get(next)));
                farthest = nearest[i] > nearest[farthest] ? i : farthest;
            }
            next = farthest;
        }
        return chosen;
    }

    private static int middle(List<double[]> places) {
        int best = 0;
        double[] centre = new double[places.isEmpty() ? 0 : places.getFirst().length];
        Arrays.fill(centre, 0.5);
        for (int i = 0; i < places.size(); i++) {
            if (distance(places.get(i), centre) < distance(places.get(best), centre)) {
                best = i;
            }
        }
        return best;
    }

    /** Each count from 0, the least of any, to 1, the greatest. */
    private List<double[]> places(List<Architecture> candidates) {
        List<double[]> places = new ArrayList<>(candidates.stream().map(this::place).toList());
        for (int side = 0; !places.isEmpty() && side < places.getFirst().length; side++) {
            int s = side;
            double least = places.stream().mapToDouble(place -> place[s]).min().orElse(0);
            double most = places.stream().mapToDouble(place -> place[s]).max().orElse(1);
            for (double[] place : places) {
                place[s] = most > least ? (place[s] - least) / (most - least) : 0.5;
            }
        }
        return places;
    }

    private double[] place(Architecture architecture) {
        ProxyScores counted = scores.apply(architecture);
        CountProxy[] proxies = CountProxy.values();
        double[] place = new double[proxies.length + 1];
        for (int i = 0; i < proxies.length; i++) {
            place[i] = Math.log(proxies[i].value(counted));
        }
        place[proxies.length] = architecture.nLayer();
        return place;
    }

    private static double distance(double[] a, double[] b) {
        double squares = 0;
        for (int i = 0; i < a.length; i++) {
            squares += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return squares;
    }
}
