@NullMarked
package io.paretoform.generator;

import org.jspecify.annotations.NullMarked;
