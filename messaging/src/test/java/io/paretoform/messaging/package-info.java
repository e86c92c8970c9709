@NullMarked
package io.paretoform.messaging;

import org.jspecify.annotations.NullMarked;
