@NullMarked
package io.paretoform.frontier.rest;

import org.jspecify.annotations.NullMarked;
