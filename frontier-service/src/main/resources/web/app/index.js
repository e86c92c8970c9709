// The bundle's entry: everything that it holds is imported from here.
import './theme.css';
import './main.js';
