/** The service on a real broker and a real database. */
@NullMarked
package io.paretoform.frontier;

import org.jspecify.annotations.NullMarked;
