@NullMarked
package io.paretoform.frontier.flow;

import org.jspecify.annotations.NullMarked;
