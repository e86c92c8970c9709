@NullMarked
package io.paretoform.frontier.select;

import org.jspecify.annotations.NullMarked;
