package io.paretoform.onnx;

import java.io.IOException;

/** Where the numbers of a model's weights come from. */
public interface WeightValues {
    /**
     * The numbers of a weight, from its first on; those of several weights may be read side by
     * side.
     */
    Numbers of(Initializer weight) throws IOException;

    /** What they are, for the people who find the model: {@code from gpt2.safetensors}. */
    String description();

    /** The numbers of one weight in row-major order, read forwards once. */
    interface Numbers {
        /**
         * Puts the next numbers at the beginning of an array.
         *
         * @param count how many, at most the length of the array and what is left of the weight
         */
        void read(float[] into, int count) throws IOException;
    }
}
