@NullMarked
package io.paretoform.core.search;

import org.jspecify.annotations.NullMarked;
