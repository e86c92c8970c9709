/**
 * Tables of published measurements: read from the layouts in which they are published, and what a
 * device truly costs by all of its rows together.
 */
@NullMarked
package io.paretoform.simulation.table;

import org.jspecify.annotations.NullMarked;
