@NullMarked
package io.paretoform.onnx;

import org.jspecify.annotations.NullMarked;
