@NullMarked
package io.paretoform.exports;

import org.jspecify.annotations.NullMarked;
