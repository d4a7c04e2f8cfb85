/** Lets the reader choose a theme. The choice stays on the device; `system` leaves nothing stored. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const chosen = document.documentElement.dataset['theme'] ?? 'system';
    for (const input of this.querySelectorAll('input')) input.checked = input.value === chosen;
    this.addEventListener('change', (event) => {
      if (event.target instanceof HTMLInputElement) this.choose(event.target.value);
    });
    this.classList.remove('awaits-script');
  }

  private choose(theme: string): void {
    const root = document.documentElement;
    if (theme === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
    try {
      if (theme === 'system') localStorage.removeItem('theme');
      else localStorage.setItem('theme', theme);
    } catch {
      // Storage may be forbidden: the choice then lasts as long as the page.
    }
  }
}

customElements.define('theme-switch', ThemeSwitch);
