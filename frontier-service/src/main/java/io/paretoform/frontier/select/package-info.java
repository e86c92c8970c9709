/** What a result changes: the archive, its reference point and its hypervolume. Plain Java. */
@NullMarked
package io.paretoform.frontier.select;

import org.jspecify.annotations.NullMarked;
