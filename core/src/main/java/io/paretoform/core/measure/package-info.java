/** How a model is timed and what its samples say. Stands alone. */
@NullMarked
package io.paretoform.core.measure;

import org.jspecify.annotations.NullMarked;
