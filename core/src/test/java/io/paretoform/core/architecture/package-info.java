@NullMarked
package io.paretoform.core.architecture;

import org.jspecify.annotations.NullMarked;
