@NullMarked
package io.paretoform.core.frontier;

import org.jspecify.annotations.NullMarked;
