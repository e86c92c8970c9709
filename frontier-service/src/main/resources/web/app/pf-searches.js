import {LitElement} from 'lit';

customElements.define('pf-searches', class extends LitElement {});
