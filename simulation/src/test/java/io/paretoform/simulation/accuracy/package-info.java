@NullMarked
package io.paretoform.simulation.accuracy;

import org.jspecify.annotations.NullMarked;
