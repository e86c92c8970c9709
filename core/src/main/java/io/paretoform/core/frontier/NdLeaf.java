package io.paretoform.core.frontier;

import java.util.ArrayList;
import java.util.List;

/** A node with places. */
final class NdLeaf<K> extends NdNode<K> {
    /** As many as Jaszkiewicz and Lust found to be a good choice. */
    private static final int MOST = 20;

    private final List<Place<K>> places = new ArrayList<>(MOST + 1);

    /** The coordinates of one place after the other. */
    private final double[] coordinates;

    NdLeaf(Place<K> place) {
        super(place.coordinates());
        coordinates = new double[(MOST + 1) * dimensions()];
        append(place);
    }

    @Override
    boolean visit(NdVisit<K> visit) {
        int kept = 0;
        for (int i = 0; i < places.size(); i++) {
            switch (relation(visit.coordinates(), i)) {
                case COVERED -> {
                    visit.meets(places.get(i));
                    return true;
                }
                case DOMINATES -> visit.dominates(places.get(i));
                case NEITHER -> move(i, kept++);
            }
        }
        if (kept < places.size()) {
            places.subList(kept, places.size()).clear();
        }
        return false;
    }

    private enum Relation {
        COVERED,
        DOMINATES,
        NEITHER
    }

    /** What the coordinates are to those of a place here. */
    private Relation relation(double[] visiting, int i) {
        boolean better = false;
        boolean worse = false;
        int at = i * visiting.length;
        for (int k = 0; k < visiting.length; k++) {
            better |= visiting[k] > coordinates[at + k];
            worse |= visiting[k] < coordinates[at + k];
        }
        if (better) {
            return worse ? Relation.NEITHER : Relation.DOMINATES;
        }
        return Relation.COVERED;
    }

    @Override
    NdNode<K> insert(Place<K> place, double[] scale) {
        widen(place.coordinates());
        append(place);
        return places.size() > MOST ? split(scale) : this;
    }

    @Override
    boolean remove(Place<K> place) {
        int i = places.indexOf(place);
        if (i < 0) {
            return false;
        }
        move(places.size() - 1, i);
        places.removeLast();
        return true;
    }

    @Override
    boolean isEmpty() {
        return places.isEmpty();
    }

    @Override
    Place<K> any() {
        return places.getFirst();
    }

    /** A branch of leaves around the places that are farthest from the others. */
    private NdNode<K> split(double[] scale) {
        NdBranch<K> branch = new NdBranch<>(places.getFirst().coordinates(), dimensions() + 1);
        List<Place<K>> rest = new ArrayList<>(places);
        List<Place<K>> seeds = new ArrayList<>();
        while (seeds.size() <= dimensions()) {
            Place<K> seed = farthest(rest, seeds.isEmpty() ? places : seeds, scale);
            rest.remove(seed);
            seeds.add(seed);
            branch.widen(seed.coordinates());
            branch.add(new NdLeaf<>(seed));
        }
        rest.forEach(place -> branch.insert(place, scale));
        return branch;
    }

    private static <K> Place<K> farthest(
            List<Place<K>> places, List<Place<K>> from, double[] scale) {
        Place<K> farthest = places.getFirst();
        double most = -1;
        for (Place<K> place : places) {
            double sum = 0;
            for (Place<K> other : from) {
                sum += distance(place.coordinates(), other.coordinates(), scale);
            }
            if (sum > most) {
                most = sum;
                farthest = place;
            }
        }
        return farthest;
    }

    private static double distance(double[] a, double[] b, double[] scale) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            double difference = (a[k] - b[k]) * scale[k];
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }

    private void append(Place<K> place) {
        System.arraycopy(
                place.coordinates(), 0, coordinates, places.size() * dimensions(), dimensions());
        places.add(place);
    }

    private void move(int from, int to) {
        if (from != to) {
            places.set(to, places.get(from));
            int d = dimensions();
            System.arraycopy(coordinates, from * d, coordinates, to * d, d);
        }
    }
}
