@NullMarked
package io.paretoform.frontier.access;

import org.jspecify.annotations.NullMarked;
