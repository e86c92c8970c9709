/** Facts about the single-machine stack. */
@NullMarked
package io.paretoform.local;

import org.jspecify.annotations.NullMarked;
