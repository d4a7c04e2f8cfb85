/**
 * The switch of the / key. The choice that is there from the start leaves nothing stored. What to store
 * stands in the markup, so that this script shares no file with the one that every page loads.
 */
class SiteShortcut extends HTMLElement {
  connectedCallback(): void {
    const box = this.querySelector('input');
    if (box === null) return;
    const { name, value } = box;
    try {
      box.checked = localStorage.getItem(name) !== value;
      this.hidden = false;
    } catch {
      // Storage is forbidden: the key is off, and no choice could be kept.
    }
    box.addEventListener('change', () => {
      if (box.checked) localStorage.removeItem(name);
      else localStorage.setItem(name, value);
    });
  }
}

customElements.define('site-shortcut', SiteShortcut);

// A module, so that its names are its own.
export {};
