@NullMarked
package io.paretoform.core.proxy;

import org.jspecify.annotations.NullMarked;
