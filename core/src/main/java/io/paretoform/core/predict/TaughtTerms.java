package io.paretoform.core.predict;

import java.util.Arrays;
import java.util.List;

/** Terms of a sum, and what the subject costs on other devices: a device is a mix of those. */
record TaughtTerms<A>(FeatureMap<A> terms, List<Predictor<A>> teachers) implements FeatureMap<A> {
    @Override
    public double[] of(A subject) {
        double[] all = Arrays.copyOf(terms.of(subject), size());
        for (int i = 0; i < teachers.size(); i++) {
            all[terms.size() + i] = teachers.get(i).predict(subject).median();
        }
        return all;
    }

    @Override
    public int size() {
        return terms.size() + teachers.size();
    }
}
