@NullMarked
package io.paretoform.pipeline.monitoring;

import org.jspecify.annotations.NullMarked;
