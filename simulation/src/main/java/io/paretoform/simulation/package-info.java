/**
 * Searches on devices that are not there: their measurements are replayed from a table, with noise
 * and drift, so that strategies can be compared many times over, and against the truth.
 */
@NullMarked
package io.paretoform.simulation;

import org.jspecify.annotations.NullMarked;
