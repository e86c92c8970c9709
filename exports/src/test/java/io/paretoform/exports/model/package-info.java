@NullMarked
package io.paretoform.exports.model;

import org.jspecify.annotations.NullMarked;
