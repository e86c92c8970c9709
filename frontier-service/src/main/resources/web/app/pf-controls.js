import {LitElement} from 'lit';

customElements.define('pf-controls', class extends LitElement {});
