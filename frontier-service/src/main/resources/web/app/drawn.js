import {LitElement} from 'lit';

/** An element that draws as wide as it is: `_width` in pixels, 0 before the first layout. */
export class Drawn extends LitElement {
  static properties = {_width: {state: true}};

  // Drawn in the next frame: what is drawn changes the height, which is observed too.
  #observer = new ResizeObserver(([entry]) => {
    requestAnimationFrame(() => {
      this._width = Math.round(entry.contentRect.width);
    });
  });

  constructor() {
    super();
    this._width = 0;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#observer.observe(this);
  }

  firstUpdated() {
    this._width = Math.round(this.getBoundingClientRect().width);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }
}
