import { itemAt } from '../../base/item-at.ts';
import type { Context, ExitCode } from './context.ts';
import { isTextAction, type TextAction } from './text-arguments.ts';

/** The code of each action; `operands` are the words after it. */
const ACTIONS: Readonly<Record<TextAction, (context: Context, operands: readonly string[]) => Promise<ExitCode>>> = {
  status: async (context) => (await import('./run-text-status.ts')).runTextStatus(context),
  export: async (context) => (await import('./run-text-export.ts')).runTextExport(context),
  import: async (context, operands) =>
    (await import('./run-text-import.ts')).runTextImport(context, itemAt(operands, 0)),
  add: async (context, operands) => (await import('./run-text-add.ts')).runTextAdd(context, itemAt(operands, 0)),
  accept: async (context, keys) => (await import('./run-text-accept.ts')).runTextAccept(context, keys),
  read: async (context, ids) => (await import('./run-text-read.ts')).runTextRead(context, ids),
};

/** `surveydeck text …`: everything for the people who translate. */
export async function runText(context: Context): Promise<ExitCode> {
  const [action, ...operands] = context.invocation.files;
  if (!isTextAction(action)) throw new Error(`"text ${action}" should have been refused`);
  return ACTIONS[action](context, operands);
}
