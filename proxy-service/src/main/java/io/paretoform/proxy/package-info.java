/** Scores candidates and admits the promising ones to the profilers. */
@NullMarked
package io.paretoform.proxy;

import org.jspecify.annotations.NullMarked;
