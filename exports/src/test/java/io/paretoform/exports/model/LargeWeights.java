package io.paretoform.exports.model;

import io.paretoform.onnx.Initializer;
import io.paretoform.onnx.WeightValues;
import java.util.SplittableRandom;

/** Weights of a size that makes every one of them matter, biases and gains included. */
record LargeWeights() implements WeightValues {
    @Override
    public Numbers of(Initializer weight) {
        SplittableRandom random = new SplittableRandom(weight.name().hashCode());
        double centre = weight.name().endsWith(".gain") ? 1 : 0;
        return (into, count) -> {
            for (int i = 0; i < count; i++) {
                into[i] = (float) (centre + random.nextDouble(-0.4, 0.4));
            }
        };
    }

    @Override
    public String description() {
        return "large";
    }
}
