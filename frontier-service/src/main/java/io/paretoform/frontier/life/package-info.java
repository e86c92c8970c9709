/** What a search does next: starts, pauses, resumes, ends. Plain Java. */
@NullMarked
package io.paretoform.frontier.life;

import org.jspecify.annotations.NullMarked;
