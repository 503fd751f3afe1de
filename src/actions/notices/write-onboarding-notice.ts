import { applicationPath } from '../../domain/places.ts';
import { noticeSpeech } from '../../domain/wording/notice-words.ts';
import type { Trx } from '../../storage/database.ts';
import { listApplicationNames } from '../../storage/queries/application-names.ts';
import { listOnboardingSteps } from '../../storage/queries/onboarding-steps.ts';
import type { NoticeAsked, NoticeLetter } from './notice.ts';

/** Somebody is theirs to see through the first weeks: what must be ready, and the first day as a calendar file. */
export async function writeOnboardingNotice(trx: Trx, asked: NoticeAsked): Promise<NoticeLetter | null> {
  const { workspace, language, baseUrl, notices } = asked;
  const [applicationId] = notices.flatMap((one) => one.application_id ?? []).slice(-1);
  if (applicationId === undefined) return null;
  const [name] = await listApplicationNames(trx, workspace.id, [applicationId]);
  if (name === undefined) return null;
  const steps = await listOnboardingSteps(trx, { workspaceId: workspace.id, applicationId });
  const url = `${baseUrl}${applicationPath(applicationId)}?record=offer`;
  const speech = noticeSpeech(language);
  return {
    subject: speech.onboardingSubject(name.personName, name.openingTitle),
    lead: speech.onboardingLead,
    items: [
      { text: `${name.personName} · ${name.openingTitle}`, url },
      ...steps.filter((one) => one.doneAt === null).map(({ text }) => ({ text, url })),
      {
        text: speech.onboardingFirstDay,
        url: `${baseUrl}/api/applications/${applicationId}/first-day.ics`,
      },
    ],
  };
}
