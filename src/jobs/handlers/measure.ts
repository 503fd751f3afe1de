import type { MessageDeps } from '../../actions/message-deps.ts';
import { planReportLetters } from '../../actions/notices/plan-report-letters.ts';
import { countPublicRecords } from '../../actions/public-record.ts';

/** Plans the letters about the reports that are due, and counts the public records once a day. */
export async function handleMeasure(deps: MessageDeps): Promise<void> {
  await planReportLetters(deps);
  await countPublicRecords(deps);
}
