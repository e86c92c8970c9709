@NullMarked
package io.paretoform.core.space;

import org.jspecify.annotations.NullMarked;
