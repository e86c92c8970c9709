/**
 * What a search looks for: objectives, dominance, the archive of what nothing beats, and its
 * hypervolume. Stands alone.
 */
@NullMarked
package io.paretoform.core.frontier;

import org.jspecify.annotations.NullMarked;
