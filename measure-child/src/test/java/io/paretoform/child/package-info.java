@NullMarked
package io.paretoform.child;

import org.jspecify.annotations.NullMarked;
