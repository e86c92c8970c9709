/** The candidate: backbones, genes, canonical form and id. */
@NullMarked
package io.paretoform.core.architecture;

import org.jspecify.annotations.NullMarked;
