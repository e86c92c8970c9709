package io.paretoform.onnx;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * The weights that training would start from. Each weight draws from a generator of its own, seeded
 * by where it lies, so the same architecture has the same weights each time, in whatever order and
 * file they are written.
 */
public record InitialWeights() implements WeightValues {
    private static final double STANDARD_DEVIATION = 0.02;

    @Override
    public Numbers of(Initializer weight) {
        RandomGenerator random = new SplittableRandom(weight.offset());
        return (into, count) -> {
            switch (weight.initialValue()) {
                case NORMAL -> {
                    for (int i = 0; i < count; i++) {
                        into[i] = (float) random.nextGaussian(0, STANDARD_DEVIATION);
                    }
                }
                case ZERO -> Arrays.fill(into, 0, count, 0);
                case ONE -> Arrays.fill(into, 0, count, 1);
            }
        };
    }

    @Override
    public String description() {
        return "initial: matrices and tables normal with deviation "
                + STANDARD_DEVIATION
                + ", untrained";
    }
}
