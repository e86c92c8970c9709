/** Training-free scores: what stands for quality and cost before anything is measured. */
@NullMarked
package io.paretoform.core.proxy;

import org.jspecify.annotations.NullMarked;
