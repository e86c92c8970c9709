/** Measures one model in a fresh process; see DESIGN.md of this module for the protocol. */
@NullMarked
package io.paretoform.child;

import org.jspecify.annotations.NullMarked;
