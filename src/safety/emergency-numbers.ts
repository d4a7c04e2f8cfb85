import { requireElement } from '../ui/require-element.ts';
import { nearestEntry, regionsOf } from './emergency-region.ts';

/**
 * Puts the number of the device’s own region first and folds the others, which stay a tap away. Which
 * region that is follows from the languages of the browser: nobody is asked where they are.
 */
class EmergencyNumbers extends HTMLElement {
  connectedCallback(): void {
    const rows = [...this.querySelectorAll<HTMLElement>('[data-regions]')].map((row) => ({
      row,
      regions: (row.dataset['regions'] ?? '').split(' '),
    }));
    const nearest = nearestEntry(rows, regionsOf(navigator.languages));
    if (nearest === undefined) return;
    const near = requireElement(this, '[data-near]', HTMLElement);
    near.append(nearest.row);
    near.hidden = false;
    requireElement(this, '[data-all]', HTMLElement).hidden = true;
    requireElement(this, '[data-others]', HTMLElement).hidden = false;
    requireElement(this, ':scope > details', HTMLDetailsElement).open = false;
  }
}

customElements.define('emergency-numbers', EmergencyNumbers);
