@NullMarked
package io.paretoform.core;

import org.jspecify.annotations.NullMarked;
