/** What a candidate will cost on a device, learned from what was measured there, and how surely. */
@NullMarked
package io.paretoform.core.predict;

import org.jspecify.annotations.NullMarked;
