@NullMarked
package io.paretoform.contracts.rest;

import org.jspecify.annotations.NullMarked;
