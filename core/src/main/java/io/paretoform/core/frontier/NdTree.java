package io.paretoform.core.frontier;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Any number of objectives: the ND-tree of Jaszkiewicz and Lust ("ND-Tree-Based Update: A Fast
 * Algorithm for the Dynamic Nondominance Problem", IEEE TEC 22(5), 2018). Places that are close to
 * each other share a leaf, and each node knows a box around all below it, by which most of the tree
 * is passed over. Linear at worst.
 *
 * <p>Distances are taken in units of the box around all, because objectives have units of their
 * own.
 */
final class NdTree<K> implements DominanceIndex<K> {
    private final Champions champions = new Champions();
    private @Nullable NdNode<K> root;

    @Override
    public @Nullable Place<K> place(double[] coordinates, List<Place<K>> dominated) {
        if (champions.dominate(coordinates)) {
            return null;
        }
        NdVisit<K> visit = new NdVisit<>(coordinates, dominated);
        NdNode<K> all = root;
        if (all != null && all.meets(coordinates) && all.visit(visit)) {
            return metBy(visit);
        }
        Place<K> place = new Place<>(coordinates);
        if (all == null || all.isEmpty()) {
            root = new NdLeaf<>(place);
        } else {
            all.widen(coordinates);
            root = all.insert(place, all.scale());
        }
        return place;
    }

    private @Nullable Place<K> metBy(NdVisit<K> visit) {
        Place<K> met = visit.met();
        boolean equal = Arrays.equals(met.coordinates(), visit.coordinates());
        if (equal) {
            return met;
        }
        champions.add(met.coordinates());
        return null;
    }

    @Override
    public void remove(Place<K> place) {
        champions.clear();
        if (root != null) {
            root.remove(place);
        }
    }
}
