/**
 * Programs that make the figures of {@code docs/results}. Each answers on standard output, in
 * Markdown, so that its output can be kept there.
 */
@NullMarked
package io.paretoform.benchmarks;

import org.jspecify.annotations.NullMarked;
