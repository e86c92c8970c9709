@NullMarked
package io.paretoform.core.predict;

import org.jspecify.annotations.NullMarked;
