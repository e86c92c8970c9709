/** What the command says and writes. */
@NullMarked
package io.paretoform.cli;

import org.jspecify.annotations.NullMarked;
