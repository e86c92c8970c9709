import {LitElement, css, html, nothing} from 'lit';
import {clusters, isAdaptive, layers} from './architecture.js';
import {count, scaled} from './format.js';
import {shared} from './shared.js';
import {many} from './words.js';

/**
 * An architecture layer by layer, in the order in which data flows: heads as blocks, the
 * feed-forward's width to scale.
 */
class ArchitectureDrawing extends LitElement {
  static properties = {
    architecture: {attribute: false},
    /** Parameters of each layer, where they are known. */
    parameters: {attribute: false},
    /** Counts by name, where they are known. */
    counts: {attribute: false},
  };

  static styles = [
    shared,
    css`
      table {
        font-size: 13px;
        table-layout: fixed;
      }
      col.name {
        width: 52px;
      }
      col.size {
        width: 96px;
      }
      th,
      td {
        padding: 2px 8px;
        border: 0;
        vertical-align: middle;
      }
      thead th {
        padding: 4px 8px 8px;
        white-space: normal;
        vertical-align: bottom;
        border-bottom: 1px solid var(--line);
      }
      tbody th {
        font-weight: 400;
        color: var(--muted);
        font-variant-numeric: tabular-nums;
      }
      tbody.ends td,
      tbody.ends th {
        padding-block: 8px;
        vertical-align: top;
      }
      tbody.in {
        border-bottom: 1px solid var(--line);
      }
      tbody.out {
        border-top: 1px solid var(--line);
      }
      tbody.layers::before,
      tbody.layers::after {
        content: '';
        display: block;
        height: 6px;
      }
      .part {
        display: flex;
        align-items: center;
        gap: 8px;
        height: var(--row);
      }
      .amount {
        flex: none;
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
      .heads .amount {
        width: 58px;
      }
      .inner .amount {
        width: 44px;
        text-align: right;
      }
      .track {
        position: relative;
        flex: 1;
        height: 100%;
        min-width: 0;
      }
      .blocks {
        display: flex;
        gap: var(--gap);
        height: 100%;
      }
      .blocks i {
        flex: 1;
        background: var(--c1);
        border-radius: 2px;
      }
      .bar {
        height: 100%;
        background: var(--c2);
        border-radius: 2px;
      }
      .tick {
        position: absolute;
        inset-block: -2px;
        border-left: 2px dotted var(--text);
      }
      .cluster {
        display: grid;
        gap: 2px;
        margin-bottom: 6px;
      }
      .cluster .bar {
        height: 8px;
        background: var(--c3);
      }
      .out .cluster .bar {
        background: var(--c4);
      }
      .sample {
        display: inline-block;
        width: 12px;
        height: 10px;
        border-radius: 2px;
        vertical-align: baseline;
        margin-right: 4px;
      }
      .sample.dotted {
        width: 0;
        border-left: 2px dotted var(--text);
        border-radius: 0;
        margin-inline: 5px 9px;
      }
      .model {
        margin-left: var(--s2);
        font-weight: 400;
        white-space: nowrap;
      }
      .narrow {
        display: none;
      }
      .compact tbody.layers td,
      .compact tbody.layers th {
        padding-block: 1px;
        line-height: 14px;
        font-size: 12px;
      }
      @media (max-width: 600px) {
        col.name {
          width: 30px;
        }
        col.size {
          width: 56px;
        }
        .model {
          margin-left: 0;
        }
        .wide {
          display: none;
        }
        .narrow {
          display: inline;
        }
        th,
        td {
          padding-inline: 4px;
        }
        .part {
          gap: 4px;
        }
        .heads .amount {
          width: 48px;
        }
        .inner .amount {
          width: 34px;
        }
        table {
          font-size: 12px;
        }
        th {
          font-size: 12px;
        }
      }
    `,
  ];

  render() {
    if (!this.architecture) {
      return nothing;
    }
    const all = layers(this.architecture);
    const widest = Math.max(...all.map((layer) => layer.heads * layer.headWidth));
    const deepest = Math.max(...all.map((layer) => layer.inner), this.architecture.d_model);
    const row = all.length <= 12 ? 24 : all.length <= 24 ? 18 : 13;
    return html`
      <table
        class=${all.length > 24 ? 'compact' : nothing}
        style="--row: ${row}px; --gap: ${all.length > 24 ? 1 : 2}px"
      >
        <caption class="visually-hidden">
          The model from input to output: ${many(all.length, 'layer')} of width
          ${this.architecture.d_model}.
        </caption>
        <colgroup>
          <col class="name"><col style="width: 40%"><col><col class="size">
        </colgroup>
        <thead>
          <tr>
            <th scope="col"><span class="visually-hidden">Layer</span></th>
            <th scope="col">
              <span class="sample" style="background: var(--c1)"></span>Attention: heads × width
            </th>
            <th scope="col">
              <span class="sample" style="background: var(--c2)"></span>Feed-forward width
              <span class="model"
                ><span class="sample dotted"></span>model: ${count(this.architecture.d_model)}</span
              >
            </th>
            <th scope="col" class="number">
              <span class="wide">Parameters</span><abbr class="narrow" title="Parameters">Par.</abbr>
            </th>
          </tr>
        </thead>
        <tbody class="ends in">${this.#input()}</tbody>
        <tbody class="layers">
          ${all.map((layer, index) => this.#layer(layer, index, widest, deepest))}
        </tbody>
        <tbody class="ends out">${this.#output()}</tbody>
      </table>
    `;
  }

  #layer(layer, index, widest, deepest) {
    const attention = (100 * layer.heads * layer.headWidth) / widest;
    return html`
      <tr>
        <th scope="row"><span class="visually-hidden">Layer </span>${index + 1}</th>
        <td>
          <div class="part heads">
            <span class="amount">${layer.heads} × ${layer.headWidth}</span>
            <div class="track" aria-hidden="true">
              <div class="blocks" style="width: ${attention}%">
                ${Array.from({length: layer.heads}, () => html`<i></i>`)}
              </div>
            </div>
          </div>
        </td>
        <td>
          <div class="part inner">
            <span class="amount">${count(layer.inner)}</span>
            <div class="track" aria-hidden="true">
              <div class="bar" style="width: ${(100 * layer.inner) / deepest}%"></div>
              <div
                class="tick"
                style="left: calc(${(100 * this.architecture.d_model) / deepest}% - 2px)"
              ></div>
            </div>
          </div>
        </td>
        <td class="number">${this.#size(this.parameters?.[index])}</td>
      </tr>
    `;
  }

  #input() {
    const {backbone, n_positions: positions, mem_len: memory} = this.architecture;
    const parts = clusters(this.architecture);
    return html`
      <tr>
        <th scope="row">In</th>
        <td colspan="2">
          <p>
            ${parts.length === 1
              ? html`<b>Embedding</b>`
              : html`<b>Adaptive embedding</b> of ${parts.length} clusters`}
          </p>
          ${parts.map((cluster, index) => this.#cluster(cluster, index, parts))}
          <p class="muted">
            ${backbone === 'transformer-xl'
              ? html`Relative positions over a memory of ${count(memory ?? 0)} tokens; attention
                biases
                ${this.architecture.untie_r === false
                  ? 'shared by all layers'
                  : 'of each layer’s own'}.`
              : html`${positions ? html`${count(positions)} learned positions.` : nothing}`}
            ${this.architecture.bias === false ? 'Matrices without bias vectors.' : nothing}
          </p>
        </td>
        <td class="number">${this.#size(this.counts?.embedding_parameters)}</td>
      </tr>
    `;
  }

  #cluster({from, to, width}, index, parts) {
    const model = this.architecture.d_model;
    const widest = Math.max(...parts.map((part) => part.width));
    const projected = (this.architecture.div_val ?? 1) > 1 || width !== model;
    return html`
      <div class="cluster">
        <span>
          ${parts.length === 1
            ? html`${count(to)} tokens`
            : html`Cluster ${index + 1}${index === 0
                ? ', the most frequent'
                : index === parts.length - 1
                  ? ', the rarest'
                  : ''}:
              ${count(to - from)} tokens`}
          × ${count(width)} ${projected ? html`→ ${count(model)}` : nothing}
        </span>
        <div class="bar" style="width: ${(100 * width) / widest}%" aria-hidden="true"></div>
      </div>
    `;
  }

  #output() {
    const adaptive = isAdaptive(this.architecture);
    const parts = clusters(this.architecture);
    const own = parts.filter((cluster) => !cluster.tied).length;
    return html`
      <tr>
        <th scope="row">Out</th>
        <td colspan="2">
          ${adaptive
            ? html`<b>Adaptive softmax</b> over ${many(parts.length, 'cluster')}; projections
                ${own === 0
                  ? 'shared with the embedding'
                  : own === parts.length
                    ? 'of its own'
                    : html`shared with the embedding but for cluster
                        ${parts.flatMap((one, i) => (one.tied ? [] : [i + 1])).join(', ')}`}.`
            : html`<b>The embedding, transposed</b>: ${count(this.architecture.vocab_size)} logits,
                no weights of its own.`}
        </td>
        <td class="number">${this.#size(this.counts?.output_parameters)}</td>
      </tr>
    `;
  }

  #size(parameters) {
    return parameters === undefined || parameters === null
      ? nothing
      : html`<span title="${count(parameters)} parameters">${scaled(parameters)}</span>`;
  }
}

customElements.define('pf-architecture', ArchitectureDrawing);
