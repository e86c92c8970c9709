@NullMarked
package io.paretoform.profiler;

import org.jspecify.annotations.NullMarked;
