/** How well costs of held-out rows of a table are predicted from a few others. */
@NullMarked
package io.paretoform.simulation.accuracy;

import org.jspecify.annotations.NullMarked;
