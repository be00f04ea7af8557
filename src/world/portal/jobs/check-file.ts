import type { Diagnostic, Report } from '../../../base/diagnostic.ts';
import type { DeckLedger } from '../../../files/record/ledger-schema.ts';
import { readLedger, savedBy } from '../../../files/record/read-ledger.ts';
import { hasTypedPart } from '../../../files/record/typed-parts.ts';
import type { CheckingJob, Identity, PortalResult } from './types.ts';

/** Which deck a file says it is; reported, if it is none of ours or cannot be read. */
export function checkFile({ name, bytes }: CheckingJob): PortalResult<'check'> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const open = readLedger(bytes, name, report);
  if (!open || hasTypedPart(open.deck, name, report)) return { kind: 'failed', diagnostics };
  return { kind: 'done', value: identityOf(open.ledger, savedBy(open.deck)), diagnostics };
}

function identityOf(ledger: DeckLedger, program: string | undefined): Identity {
  const { deck, survey, locale, title, date, slides, parameters = {}, inputs, choice, release } = ledger;
  return {
    deck,
    survey,
    locale,
    title,
    dataDate: date,
    slides: slides.length,
    parameters,
    inputs,
    ...(choice ? { chosen: choice } : {}),
    ...(release === undefined ? {} : { release }),
    ...(program === undefined ? {} : { savedBy: program }),
  };
}
