/** Who may do what, and what no request may do. */
@NullMarked
package io.paretoform.frontier.access;

import org.jspecify.annotations.NullMarked;
