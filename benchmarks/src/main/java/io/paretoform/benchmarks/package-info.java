/** Programs that make the figures of {@code docs/results}. */
@NullMarked
package io.paretoform.benchmarks;

import org.jspecify.annotations.NullMarked;
