/** What an architecture in JSON means, as core reads it. */

/** The value of a gene in a layer, whether it is written for all layers or for each. */
export function ofLayer(gene, layer) {
  return Array.isArray(gene) ? gene[layer] : gene;
}

/** Width of each attention head of a layer. */
export function headWidth(architecture, layer) {
  const heads = ofLayer(architecture.n_head, layer);
  return architecture.d_head || Math.floor(architecture.d_model / heads);
}

/**
 * Tokens that share an embedding width, most frequent first (Baevski & Auli 2019, section 3);
 * one for the whole vocabulary where it is not divided.
 *
 * @returns {{from: number, to: number, width: number, tied: boolean}[]} `to` is exclusive
 */
export function clusters(architecture) {
  const cuts = architecture.cutoffs ?? [];
  const ties = architecture.tie_projs ?? [];
  const ends = [...cuts, architecture.vocab_size];
  let width = architecture.d_embed ?? architecture.d_model;
  return ends.map((to, index) => {
    const cluster = {
      from: index === 0 ? 0 : ends[index - 1],
      to,
      width,
      tied: ties.length === 0 || Boolean(ties[index]),
    };
    width = Math.floor(width / (architecture.div_val ?? 1));
    return cluster;
  });
}

/** Whether the output is an adaptive softmax rather than the transposed embedding. */
export function isAdaptive(architecture) {
  return architecture.backbone === 'transformer-xl' || (architecture.tie_projs ?? []).length > 0;
}

/** Every layer: heads, their width, feed-forward width. */
export function layers(architecture) {
  return Array.from({length: architecture.n_layer}, (_, layer) => ({
    heads: ofLayer(architecture.n_head, layer),
    headWidth: headWidth(architecture, layer),
    inner: ofLayer(architecture.d_inner, layer),
  }));
}
