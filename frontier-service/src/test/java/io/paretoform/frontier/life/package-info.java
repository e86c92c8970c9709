@NullMarked
package io.paretoform.frontier.life;

import org.jspecify.annotations.NullMarked;
