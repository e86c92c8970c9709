@NullMarked
package io.paretoform.frontier.live;

import org.jspecify.annotations.NullMarked;
