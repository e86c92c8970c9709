import {LitElement, css, html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {events, get} from './api.js';
import './pf-device.js';
import './pf-message.js';
import {shared} from './shared.js';
import {many} from './words.js';

/** What is shown of a worker grows old even when nothing changes. */
const REFRESH_MS = 10_000;

/** Every profiler worker that has announced itself, live. */
class Devices extends LitElement {
  static properties = {
    _devices: {state: true},
    _problem: {state: true},
    _now: {state: true},
  };

  static styles = [
    shared,
    css`
      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 440px), 1fr));
        gap: var(--s3);
        align-items: start;
      }
      pre {
        margin: 0;
        padding: var(--s2) var(--s3);
        background: var(--raised);
        border-radius: 6px;
        overflow-x: auto;
        font: 13px/1.5 var(--mono);
      }
    `,
  ];

  #stream = null;
  #timer = 0;

  constructor() {
    super();
    this._devices = null;
    this._problem = null;
    this._now = Date.now();
  }

  connectedCallback() {
    super.connectedCallback();
    this.#read();
    this.#stream = events('/api/events', {device: (device) => this.#changed(device)});
    this.#timer = setInterval(() => {
      if (!document.hidden) {
        this.#read();
      }
    }, REFRESH_MS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#stream.close();
    clearInterval(this.#timer);
  }

  async #read() {
    try {
      this._devices = await get('/api/devices');
      this._now = Date.now();
      this._problem = null;
    } catch (problem) {
      this._problem = problem;
    }
  }

  #changed(device) {
    const others = (this._devices ?? []).filter((one) => !same(device)(one));
    this._devices = [...others, device];
    this._now = Date.now();
  }

  render() {
    return html`
      <div class="stack">
        <div>
          <h1>Devices</h1>
          <p class="muted" role="status">${this.#summary()}</p>
        </div>
        ${this._problem ? this.#failed() : nothing}
        ${this._devices ? this.#list(this._devices) : nothing}
      </div>
    `;
  }

  #summary() {
    if (!this._devices) {
      return this._problem ? '' : 'Loading …';
    }
    if (this._devices.length === 0) {
      return '';
    }
    const live = this._devices.filter((one) => one.live).length;
    const drifted = this._devices.filter((one) => one.live && one.drift === 'drifted').length;
    return (
      `${many(this._devices.length, 'worker')}, ${live} live`
      + (drifted > 0 ? `, ${drifted} drifted` : '')
    );
  }

  #list(devices) {
    if (devices.length === 0) {
      return this.#none();
    }
    const inOrder = devices.toSorted(
      (a, b) =>
        b.live - a.live
        || a.device_class.localeCompare(b.device_class)
        || a.worker.localeCompare(b.worker),
    );
    return html`
      <div class="grid">
        ${repeat(
          inOrder,
          (device) => `${device.device_class} ${device.worker}`,
          (device) => html`<pf-device .device=${device} .now=${this._now}></pf-device>`,
        )}
      </div>
    `;
  }

  #none() {
    return html`
      <div class="card stack">
        <h2>No device has announced itself</h2>
        <p>
          A search waits until a profiler is live. On one machine, this starts one with everything
          else; in a cluster, deploy a profiler-service that reaches the same broker.
        </p>
        <pre>./paretoform up</pre>
        <p class="muted">This page shows it as soon as it is heard of.</p>
      </div>
    `;
  }

  #failed() {
    return html`
      <pf-message
        what="The devices cannot be listed"
        .error=${this._problem}
        @retry=${this.#read}
      ></pf-message>
    `;
  }
}

const same = (a) => (b) => a.worker === b.worker && a.device_class === b.device_class;

customElements.define('pf-devices', Devices);
