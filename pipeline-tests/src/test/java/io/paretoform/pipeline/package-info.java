@NullMarked
package io.paretoform.pipeline;

import org.jspecify.annotations.NullMarked;
