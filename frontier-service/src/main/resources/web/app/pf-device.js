import {LitElement, css, html, nothing} from 'lit';
import {ago, number, time} from './format.js';
import './pf-worker-sentinels.js';
import {shared} from './shared.js';
import {drift, many} from './words.js';

const DRIFT_BADGES = {
  steady: ['good', '✓ steady'],
  drifted: ['warn', '▲ drifted'],
  calibrating: ['busy', '… calibrating'],
};

/** A profiler worker: what it is, whether it lives, how steady its device is. */
class Device extends LitElement {
  static properties = {
    device: {attribute: false},
    /** Milliseconds since 1970, for what is said of ages. */
    now: {attribute: false},
  };

  static styles = [
    shared,
    css`
      .card {
        display: grid;
        gap: var(--s2);
      }
      .card.silent {
        border-style: dashed;
      }
      h2 {
        overflow-wrap: anywhere;
        font-family: var(--mono);
        font-size: 15px;
      }
      .health {
        display: grid;
        grid-template-columns: repeat(3, 1fr);
        gap: var(--s2);
        margin: 0;
        padding: var(--s2) 0;
        border-block: 1px solid var(--line);
      }
      .health dt {
        color: var(--muted);
        font-size: 13px;
      }
      .health dd {
        margin: 0;
        font-weight: 600;
      }
      .facts {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 2px var(--s3);
        margin: 0;
        font-size: 14px;
      }
      .facts dt {
        color: var(--muted);
      }
      .facts dd {
        margin: 0;
        overflow-wrap: anywhere;
      }
      summary {
        cursor: pointer;
      }
      details table {
        margin-top: var(--s1);
        table-layout: fixed;
      }
      details td {
        overflow-wrap: anywhere;
      }
      h3 {
        margin-top: var(--s1);
      }
      h3 span {
        font-weight: 400;
      }
    `,
  ];

  render() {
    if (!this.device) {
      return nothing;
    }
    const {device_class: name, kind, hardware, runtime, threads, precision} = this.device;
    return html`
      <article class="card ${this.device.live ? '' : 'silent'}" aria-label="Worker ${this.device.worker}">
        <div class="spread">
          ${this.#life()}
          <span class="badge">${kind}</span>
        </div>
        <h2>${name}</h2>
        <dl class="facts">
          <dt>hardware</dt><dd>${hardware}</dd>
          <dt>runtime</dt>
          <dd>${runtime}, ${many(threads, 'thread')}, ${precision}</dd>
          <dt>worker</dt><dd class="mono">${this.device.worker}</dd>
        </dl>
        ${this.#health()}
        <h3>Sentinels <span class="small muted">models that never change</span></h3>
        ${this.#sentinels()}
        ${this.#details()}
      </article>
    `;
  }

  #life() {
    const heard = this.device.made_at;
    return this.device.live
      ? html`<span class="badge good">● live</span>`
      : html`<span class="badge bad" title=${time(heard)}>
          ○ silent, last heard of ${ago(heard, this.now)}
        </span>`;
  }

  #health() {
    const {drift: state, slowness, alarms_last_day: alarms} = this.device;
    const [kind, words] = DRIFT_BADGES[state] ?? ['', state ?? 'not known yet'];
    return html`
      <dl class="health">
        <div>
          <dt>Drift</dt>
          <dd><span class="badge ${kind}" title=${state ? drift(state) : ''}>${words}</span></dd>
        </div>
        <div>
          <dt title="how much slower than usual the device is">Slowness</dt>
          <dd class="figure">${number(slowness)} ×</dd>
        </div>
        <div>
          <dt>Alarms, 24 h</dt>
          <dd class="figure">${alarms}</dd>
        </div>
      </dl>
    `;
  }

  #sentinels() {
    return html`
      <pf-worker-sentinels
        device=${this.device.device_class}
        worker=${this.device.worker}
        none="None yet. A worker measures models that never change between its jobs, to know whether its device is as usual."
        .now=${this.now}
      ></pf-worker-sentinels>
    `;
  }

  #details() {
    const details = Object.entries(this.device.details);
    return details.length === 0
      ? nothing
      : html`
          <details class="small">
            <summary>${many(details.length, 'further fact')}</summary>
            <table>
              <tbody>
                ${details.map(
                  ([name, value]) => html`
                    <tr>
                      <th scope="row">${name.replaceAll('_', ' ')}</th>
                      <td>${value}</td>
                    </tr>
                  `,
                )}
              </tbody>
            </table>
          </details>
        `;
  }
}

customElements.define('pf-device', Device);
