@NullMarked
package io.paretoform.simulation;

import org.jspecify.annotations.NullMarked;
