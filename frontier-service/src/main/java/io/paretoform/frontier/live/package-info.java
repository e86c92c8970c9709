/** Tells clients what happens, as it happens. */
@NullMarked
package io.paretoform.frontier.live;

import org.jspecify.annotations.NullMarked;
