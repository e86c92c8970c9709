/**
 * Owns searches and their frontiers. Results come in ({@code flow}), change a frontier ({@code
 * select}) and perhaps a search's state ({@code life}) in one transaction ({@code store}), and what
 * changed goes out; people ask and command through {@code rest}.
 */
@NullMarked
package io.paretoform.frontier;

import org.jspecify.annotations.NullMarked;
