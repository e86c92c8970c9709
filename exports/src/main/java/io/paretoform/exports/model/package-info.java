/** Models in the forms of other tools: Hugging Face configurations and weights. */
@NullMarked
package io.paretoform.exports.model;

import org.jspecify.annotations.NullMarked;
