@NullMarked
package io.paretoform.proxy;

import org.jspecify.annotations.NullMarked;
