import { actionFrom, selfCheck, summarise } from './self-check.ts';

/**
 * What the self-check does beyond styles: it says politely what came out, leads to the answer and
 * prints it. It stores nothing and sends nothing.
 */
const form = document.querySelector('form.check');
if (form instanceof HTMLFormElement) {
  const summary = form.querySelector('.check-summary');
  const status = document.getElementById('status');
  const printer = form.querySelector('[data-print]');

  const answer = (): string =>
    summarise(
      selfCheck(
        [...form.querySelectorAll<HTMLInputElement>('.tick:checked')].map((tick) => ({
          id: tick.id.replace(/^tick-/, ''),
          action: actionFrom(tick.dataset['action']),
          order: Number(tick.dataset['order']),
        })),
      ),
    );
  const show = (): string => {
    const text = answer();
    if (summary instanceof HTMLElement) {
      summary.textContent = text;
      summary.hidden = false;
    }
    return text;
  };
  const tell = (): void => {
    const text = show();
    if (status !== null) status.textContent = text;
  };

  form.addEventListener('change', tell);
  // The boxes are cleared only after the event.
  form.addEventListener('reset', () => setTimeout(tell));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    document.getElementById('advice')?.focus();
  });
  printer?.addEventListener('click', () => window.print());
  for (const button of form.querySelectorAll('button')) button.hidden = false;
  // A browser may have kept ticks from before.
  show();
}
