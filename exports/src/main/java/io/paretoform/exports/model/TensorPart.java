package io.paretoform.exports.model;

import java.util.List;

/**
 * Where a file of tensors has a weight: some columns of a tensor, or all of it.
 *
 * @param tensor its name
 * @param shape of the whole tensor
 * @param firstColumn of the weight in the tensor's last dimension
 * @param columns how many are the weight's
 */
record TensorPart(String tensor, List<Long> shape, long firstColumn, long columns) {
    TensorPart {
        shape = List.copyOf(shape);
    }

    /** The weight is all of a tensor. */
    static TensorPart whole(String tensor, List<Long> shape) {
        return new TensorPart(tensor, shape, 0, shape.getLast());
    }

    /** Columns of the whole tensor. */
    long width() {
        return shape.getLast();
    }
}
