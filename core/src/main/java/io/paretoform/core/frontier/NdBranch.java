package io.paretoform.core.frontier;

import java.util.ArrayList;
import java.util.List;

/** A node with nodes below it, at most one more than there are objectives, none of them empty. */
final class NdBranch<K> extends NdNode<K> {
    private final List<NdNode<K>> children;

    NdBranch(double[] coordinates, int capacity) {
        super(coordinates);
        children = new ArrayList<>(capacity);
    }

    void add(NdNode<K> child) {
        children.add(child);
    }

    @Override
    boolean visit(NdVisit<K> visit) {
        for (int i = children.size() - 1; i >= 0; i--) {
            NdNode<K> child = children.get(i);
            if (child.meets(visit.coordinates())) {
                if (child.dominates(visit.coordinates())) {
                    visit.meets(child.any());
                    return true;
                }
                if (child.visit(visit)) {
                    return true;
                }
                if (child.isEmpty()) {
                    children.remove(i);
                }
            }
        }
        return false;
    }

    @Override
    NdNode<K> insert(Place<K> place, double[] scale) {
        widen(place.coordinates());
        int closest = closest(place.coordinates(), scale);
        NdNode<K> child = children.get(closest);
        NdNode<K> with = child.insert(place, scale);
        if (with != child) {
            children.set(closest, with);
        }
        return this;
    }

    private int closest(double[] coordinates, double[] scale) {
        int closest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < children.size(); i++) {
            double distance = children.get(i).distance(coordinates, scale);
            if (distance < least) {
                least = distance;
                closest = i;
            }
        }
        return closest;
    }

    @Override
    boolean remove(Place<K> place) {
        for (int i = 0; i < children.size(); i++) {
            NdNode<K> child = children.get(i);
            if (child.holds(place.coordinates()) && child.remove(place)) {
                if (child.isEmpty()) {
                    children.remove(i);
                }
                return true;
            }
        }
        return false;
    }

    @Override
    boolean isEmpty() {
        return children.isEmpty();
    }

    @Override
    Place<K> any() {
        return children.getFirst().any();
    }
}
