import {LitElement, css, html, nothing} from 'lit';
import {get} from './api.js';
import {grouped, standing} from './attempts.js';
import {count, quantity, scaled, shape, short} from './format.js';
import './pf-architecture.js';
import './pf-attempt.js';
import './pf-download.js';
import './pf-message.js';
import {shared} from './shared.js';
import {many} from './words.js';

const COUNTS = [
  ['decoder_parameters', 'decoder parameters'],
  ['total_parameters', 'parameters in all'],
  ['embedding_parameters', 'in the embedding'],
  ['attention_parameters', 'in attention'],
  ['feed_forward_parameters', 'in feed-forward'],
  ['weight_bytes', 'of weights'],
  ['flops_prefill', 'FLOPs of a prefill'],
  ['flops_decode_step', 'FLOPs of a decode step'],
];

const FILES = [
  ['model.onnx', 'the graph; its weights must lie beside it, under this name:'],
  ['model.onnx.data', 'weights that training would start from, the same each time'],
  ['huggingface.json', 'a config.json for transformers'],
  ['architecture.yaml', 'the genes, as spaces and the command line read them'],
];

/** A baseline is in every search; as many searches and devices are shown at first, and more at will. */
const SHOWN_AT_FIRST = 8;

/** A candidate: what it is, what was measured of it and how far that can be trusted. */
class Candidate extends LitElement {
  static properties = {
    candidate: {},
    _known: {state: true},
    /** Attempts by search and device. */
    _groups: {state: true},
    _shown: {state: true},
    _searches: {state: true},
    _problem: {state: true},
    _copied: {state: true},
  };

  static styles = [
    shared,
    css`
      .page {
        gap: var(--s4);
      }
      .counts {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(132px, 1fr));
        gap: var(--s1) var(--s3);
        margin: 0;
      }
      .counts div {
        display: flex;
        flex-direction: column-reverse;
        justify-content: flex-end;
        padding: var(--s1) 0;
      }
      .counts dd {
        margin: 0;
        font-size: 19px;
        font-weight: 600;
      }
      .counts dt {
        color: var(--muted);
        font-size: 13px;
      }
      .two {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 320px;
        gap: var(--s4);
        align-items: start;
      }
      .files {
        list-style: none;
        margin: 0;
        padding: 0;
        display: grid;
        gap: var(--s2);
      }
      .group {
        gap: var(--s2);
      }
      .group header {
        overflow-wrap: anywhere;
      }
      h1 .mono {
        font-size: 0.9em;
      }
      .full {
        overflow-wrap: anywhere;
      }
      @media (max-width: 960px) {
        .two {
          grid-template-columns: minmax(0, 1fr);
        }
      }
      @media (max-width: 600px) {
        .card {
          padding: 12px;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.#clear();
  }

  #clear() {
    this._known = null;
    this._groups = null;
    this._shown = SHOWN_AT_FIRST;
    this._searches = new Map();
    this._problem = null;
    this._copied = false;
  }

  willUpdate(changed) {
    if (changed.has('candidate') && this.candidate) {
      this.#clear();
      this.#read(this.candidate);
    }
  }

  async #read(candidate) {
    const id = encodeURIComponent(candidate);
    const [attempts, known] = await Promise.allSettled([
      get(`/api/measurements/${id}`),
      get(`/api/candidates/${id}`),
    ]);
    if (candidate !== this.candidate) {
      return;
    }
    if (attempts.status === 'rejected') {
      this._problem = attempts.reason;
      return;
    }
    this._groups = grouped(attempts.value);
    this._known = known.status === 'fulfilled' ? known.value : null;
    this.#readSearches(candidate);
  }

  /** What each search that is shown timed; one that cannot be had is shown by its id alone. */
  async #readSearches(candidate) {
    const shown = this._groups.slice(0, this._shown).map(([{search}]) => search);
    const ids = [...new Set(shown)].filter((id) => !this._searches.has(id));
    const views = await Promise.allSettled(
      ids.map((id) => get(`/api/searches/${encodeURIComponent(id)}`)),
    );
    if (candidate === this.candidate) {
      const read = ids.map((id, i) => [id, views[i].value ?? null]);
      this._searches = new Map([...this._searches, ...read]);
    }
  }

  #showMore() {
    this._shown += SHOWN_AT_FIRST;
    this.#readSearches(this.candidate);
  }

  render() {
    if (this._problem) {
      return this.#failed(this._problem);
    }
    if (!this._groups) {
      return html`<p class="muted" role="status">Loading candidate …</p>`;
    }
    const architecture = this._known?.architecture ?? this._groups[0][0].architecture;
    return html`
      <div class="stack page">
        ${this.#head(architecture)} ${this.#counts()}
        <div class="two">
          <section class="card stack" aria-labelledby="model">
            <div class="spread">
              <h2 id="model">Architecture</h2>
              <span class="small muted">data flows from top to bottom; widths to scale</span>
            </div>
            <pf-architecture
              .architecture=${architecture}
              .parameters=${this._known?.layers?.map((layer) => layer.parameters)}
              .counts=${this._known?.counts}
            ></pf-architecture>
          </section>
          <section class="card stack" aria-labelledby="files">
            <h2 id="files">Take it home</h2>
            ${this.#files()}
          </section>
        </div>
        <section class="stack" aria-labelledby="attempts">
          <h2 id="attempts">${many(this._groups.flat().length, 'attempt')}</h2>
          ${this._groups.slice(0, this._shown).map((group, i) => this.#group(group, i === 0))}
          ${this._groups.length > this._shown
            ? html`<div>
                <button @click=${this.#showMore}>
                  Show ${Math.min(SHOWN_AT_FIRST, this._groups.length - this._shown)} of
                  ${this._groups.length - this._shown} more
                </button>
              </div>`
            : nothing}
        </section>
      </div>
    `;
  }

  #head(architecture) {
    return html`
      <header class="stack" style="gap: 4px">
        <div class="row">
          <h1>Candidate <span class="mono">${short(this.candidate)}</span></h1>
          ${navigator.clipboard
            ? html`<button class="quiet small" @click=${this.#copy}>
                ${this._copied ? 'Copied' : 'Copy the whole id'}
              </button>`
            : nothing}
        </div>
        <p>${architecture.backbone}, ${shape(architecture)}</p>
      </header>
    `;
  }

  #counts() {
    const counts = this._known?.counts ?? this.#countsMeasured();
    const shown = COUNTS.filter(([name]) => typeof counts[name] === 'number');
    return shown.length === 0
      ? nothing
      : html`
          <section class="card" aria-label="Counts">
            <dl class="counts">
              ${shown.map(
                ([name, what]) => html`
                  <div>
                    <dt>${what}</dt>
                    <dd class="figure" title=${count(counts[name])}>
                      ${name.endsWith('bytes') ? quantity(name, counts[name]) : scaled(counts[name])}
                    </dd>
                  </div>
                `,
              )}
            </dl>
          </section>
        `;
  }

  #countsMeasured() {
    return this._groups.flat().find((one) => one.decoder_parameters !== undefined) ?? {};
  }

  #files() {
    return html`
      <ul class="files">
        ${FILES.map(
          ([name, what]) => html`
            <li>
              <pf-download
                href="/api/candidates/${encodeURIComponent(this.candidate)}/${name}"
                name=${name}
                what=${what}
              ></pf-download>
            </li>
          `,
        )}
      </ul>
    `;
  }

  #group(group, first) {
    const {search, device, baseline} = group[0];
    const workload = this._searches.get(search)?.workload;
    const shown = group.findLast((one) => standing(one) === 'counts') ?? group.at(-1);
    return html`
      <article class="stack group">
        <header class="row">
          <a class="mono" href="#/searches/${encodeURIComponent(search)}">${search}</a>
          <span class="muted">on <span class="mono">${device}</span></span>
          ${workload ? html`<span class="badge">${workloadWords(workload)}</span>` : nothing}
          ${baseline ? html`<span class="badge">baseline</span>` : nothing}
        </header>
        ${group.map(
          (attempt) => html`
            <pf-attempt
              .attempt=${attempt}
              .group=${group}
              ?open=${first && attempt === shown}
            ></pf-attempt>
          `,
        )}
      </article>
    `;
  }

  #failed(problem) {
    if (problem.status !== 404 && problem.status !== 400) {
      return html`
        <pf-message
          what="The candidate cannot be shown"
          .error=${problem}
          @retry=${this.#retry}
        ></pf-message>
      `;
    }
    return html`
      <div class="card stack">
        <h1>Never measured</h1>
        <p class="full">${problem.message}</p>
        <div><a class="button" href="#/">To the searches</a></div>
      </div>
    `;
  }

  #retry() {
    this.#clear();
    this.#read(this.candidate);
  }

  async #copy() {
    await navigator.clipboard.writeText(this.candidate);
    this._copied = true;
    setTimeout(() => {
      this._copied = false;
    }, 2_000);
  }
}

function workloadWords({name, tokens, decode_steps: steps}) {
  return `${name}: ${many(tokens, 'token')}${steps > 0 ? ` and ${steps} more` : ''}`;
}

customElements.define('pf-candidate', Candidate);
