/** The single-machine stack: broker, database and services as supervised child processes. */
@NullMarked
package io.paretoform.local;

import org.jspecify.annotations.NullMarked;
