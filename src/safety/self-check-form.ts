import { actionFrom, selfCheck, summarise, type Combination, type Ticked } from './self-check.ts';

/**
 * What the self-check adds to its stylesheet, which alone shows the advice: it announces the result
 * politely, moves focus to the answer and prints it. It stores nothing and sends nothing.
 */
const form = document.querySelector('form.check');
if (form instanceof HTMLFormElement) {
  const summary = form.querySelector<HTMLElement>('.check-summary');
  const status = document.getElementById('status');
  const none = form.querySelector<HTMLInputElement>('#none-apply');
  const boxes = [...form.querySelectorAll<HTMLInputElement>('.tick')];
  const byId = new Map(boxes.map((box) => [boxId(box), toTicked(box)]));
  const combinations = [...form.querySelectorAll<HTMLElement>('[data-combination]')].flatMap(
    ({ dataset }): Combination<Ticked>[] => {
      const advice = byId.get(dataset['advice'] ?? '');
      const ids = (list: string | undefined): string[] => (list ?? '').split(' ');
      return advice === undefined
        ? []
        : [{ any: ids(dataset['any']), with: ids(dataset['with']), advice }];
    },
  );

  const showSummary = (): string => {
    const ticked = boxes.filter(({ checked }) => checked).map(toTicked);
    const outcome = selfCheck({ ticked, none: none?.checked === true, combinations });
    const text = summarise(outcome);
    if (summary !== null) {
      summary.textContent = text;
      // The heading says these already.
      summary.hidden = outcome.advice.length === 0;
    }
    return text;
  };
  const announce = (): void => {
    const text = showSummary();
    if (status !== null) status.textContent = text;
  };

  form.addEventListener('change', ({ target }) => {
    // What applies overrules “none”, in the styles as well; here the tick goes too.
    if (none !== null && target !== none && boxes.some(({ checked }) => checked))
      none.checked = false;
    announce();
  });
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

function boxId({ id }: HTMLInputElement): string {
  return id.replace(/^tick-/, '');
}

function toTicked(box: HTMLInputElement): Ticked {
  return {
    id: boxId(box),
    action: actionFrom(box.dataset['action']),
    order: Number(box.dataset['order']),
  };
}
