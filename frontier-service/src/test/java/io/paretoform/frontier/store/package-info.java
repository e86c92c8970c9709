@NullMarked
package io.paretoform.frontier.store;

import org.jspecify.annotations.NullMarked;
