/** Requests at random. */
@NullMarked
package io.paretoform.frontier.fuzz;

import org.jspecify.annotations.NullMarked;
