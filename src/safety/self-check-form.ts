import { actionFrom, selfCheck, summarise } from './self-check.ts';

/**
 * What the self-check adds to its stylesheet, which alone shows the advice: it announces the result
 * politely, moves focus to the answer and prints it. It stores nothing and sends nothing.
 */
const form = document.querySelector('form.check');
if (form instanceof HTMLFormElement) {
  const summary = form.querySelector<HTMLElement>('.check-summary');
  const status = document.getElementById('status');

  const ticked = () =>
    [...form.querySelectorAll<HTMLInputElement>('.tick:checked')].map(({ id, dataset }) => ({
      id: id.replace(/^tick-/, ''),
      action: actionFrom(dataset['action']),
      order: Number(dataset['order']),
    }));
  const showSummary = (): string => {
    const text = summarise(selfCheck(ticked()));
    if (summary !== null) {
      summary.textContent = text;
      summary.hidden = false;
    }
    return text;
  };
  const announce = (): void => {
    const text = showSummary();
    if (status !== null) status.textContent = text;
  };

  form.addEventListener('change', announce);
  // The boxes are cleared only after the event.
  form.addEventListener('reset', () => setTimeout(announce));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    document.getElementById('advice')?.focus();
  });
  form.querySelector('[data-print]')?.addEventListener('click', () => window.print());
  for (const button of form.querySelectorAll('button')) button.hidden = false;
  // The browser may have restored ticks.
  showSummary();
}
