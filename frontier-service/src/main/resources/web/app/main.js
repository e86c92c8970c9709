import './pf-app.js';
import './pf-candidate.js';
import './pf-controls.js';
import './pf-devices.js';
import './pf-exports.js';
import './pf-new-search.js';
import './pf-search.js';
import './pf-searches.js';
