@NullMarked
package io.paretoform.contracts;

import org.jspecify.annotations.NullMarked;
