@NullMarked
package io.paretoform.simulation.table;

import org.jspecify.annotations.NullMarked;
