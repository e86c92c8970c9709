@NullMarked
package io.paretoform.core.measure;

import org.jspecify.annotations.NullMarked;
