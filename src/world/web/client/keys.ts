/** What the keys do on the page. */
export interface KeyActions {
  isOverview(): boolean;
  isFull(): boolean;
  /** Number of slides in a row of the overview. */
  columns(): number;
  step(by: number): void;
  edge(end: 'first' | 'last'): void;
  open(): void;
  close(): void;
}

/** Places that use the arrow keys themselves. */
const OWN_ARROWS = 'select, input, textarea, [role=radiogroup]';
/** Places that scroll up and down. */
const SCROLLS = '#notes, #list, #problem, #tip';

/** Arrow keys, Page Up and Down, Home and End move through the slides; Escape closes what is open. */
export function listenForKeys(actions: KeyActions): void {
  document.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const element = target instanceof Element ? target : document.body;
    if (key === 'Escape') return actions.close();
    if (element.closest(OWN_ARROWS)) return;
    const isUpright = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'].includes(key);
    if (isUpright && element.closest(SCROLLS)) return;
    const row = actions.isOverview() ? actions.columns() : 1;
    const deeds: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => actions.step(-1),
      ArrowRight: () => actions.step(1),
      ArrowUp: () => actions.step(-row),
      ArrowDown: () => actions.step(row),
      PageUp: () => actions.step(-row),
      PageDown: () => actions.step(row),
      Home: () => actions.edge('first'),
      End: () => actions.edge('last'),
      // As in every presentation program; elsewhere the space bar scrolls.
      ...(actions.isFull() && element === document.body ? { ' ': () => actions.step(event.shiftKey ? -1 : 1) } : {}),
      ...(element.closest('[role=option]') ? { Enter: () => actions.open(), ' ': () => actions.open() } : {}),
    };
    const deed = Object.hasOwn(deeds, key) ? deeds[key] : undefined;
    if (!deed) return;
    event.preventDefault();
    deed();
  });
}
