import {LitElement} from 'lit';

customElements.define('pf-exports', class extends LitElement {});
