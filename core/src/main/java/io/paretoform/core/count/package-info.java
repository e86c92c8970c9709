/**
 * What an architecture costs on paper: parameters, floating-point operations, bytes. Closed forms,
 * each with its source.
 */
@NullMarked
package io.paretoform.core.count;

import org.jspecify.annotations.NullMarked;
