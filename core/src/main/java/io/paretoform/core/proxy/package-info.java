/** What stands for the quality and the cost of a candidate before anything is measured. */
@NullMarked
package io.paretoform.core.proxy;

import org.jspecify.annotations.NullMarked;
