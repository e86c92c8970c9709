import {LitElement} from 'lit';

customElements.define('pf-devices', class extends LitElement {});
