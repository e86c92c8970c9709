/** Architectures as ONNX graphs with external weights, made directly in Java. */
@NullMarked
package io.paretoform.onnx;

import org.jspecify.annotations.NullMarked;
