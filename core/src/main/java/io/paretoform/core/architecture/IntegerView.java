package io.paretoform.core.architecture;

import java.util.AbstractList;
import java.util.RandomAccess;

/** An array that nobody changes, as a list. */
final class IntegerView extends AbstractList<Integer> implements RandomAccess {
    private final int[] values;

    IntegerView(int[] values) {
        this.values = values;
    }

    @Override
    public Integer get(int index) {
        return values[index];
    }

    @Override
    public int size() {
        return values.length;
    }
}
