@NullMarked
package io.paretoform.benchmarks;

import org.jspecify.annotations.NullMarked;
