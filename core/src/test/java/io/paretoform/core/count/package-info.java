@NullMarked
package io.paretoform.core.count;

import org.jspecify.annotations.NullMarked;
