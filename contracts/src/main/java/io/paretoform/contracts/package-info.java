/** One record per topic, its codec, and the topic names: all that services know of each other. */
@NullMarked
package io.paretoform.contracts;

import org.jspecify.annotations.NullMarked;
