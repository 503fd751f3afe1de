import { countReportDays } from '../../actions/count-report-days.ts';
import type { ActionDeps } from '../../actions/deps.ts';

export async function handleCount(
  deps: ActionDeps,
  options: { readonly signal?: AbortSignal },
): Promise<void> {
  await countReportDays(deps, options);
}
