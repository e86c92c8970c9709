/** Measures what its device class's jobs ask for, one at a time, in child processes. */
@NullMarked
package io.paretoform.profiler;

import org.jspecify.annotations.NullMarked;
