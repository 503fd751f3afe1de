import type { ServingDeps } from './deps.ts';
import type { Handlers } from './handler.ts';
import { agencyRoutes } from './routes/agencies.ts';
import { apiKeyRoutes } from './routes/api-keys.ts';
import { applicationArrangementRoutes } from './routes/application-arrangements.ts';
import { applicationCandidateRoutes } from './routes/application-candidate.ts';
import { applicationInterviewRoutes } from './routes/application-interviews.ts';
import { applicationOfferRoutes } from './routes/application-offers.ts';
import { applicationOutcomeRoutes } from './routes/application-outcomes.ts';
import { applicationReferenceRoutes } from './routes/application-references.ts';
import { applicationWordRoutes } from './routes/application-words.ts';
import { applicationRoutes } from './routes/applications.ts';
import { awayRoutes } from './routes/away.ts';
import { benchRoutes } from './routes/bench.ts';
import { calendarRoutes } from './routes/calendar.ts';
import { calendarSourceRoutes } from './routes/calendar-sources.ts';
import { debriefRoutes } from './routes/debriefs.ts';
import { endingRoutes } from './routes/endings.ts';
import { exportRoutes } from './routes/exports.ts';
import { feedbackWordRoutes } from './routes/feedback-words.ts';
import { importRoutes } from './routes/imports.ts';
import { keptMailRoutes } from './routes/kept-mails.ts';
import { lawRoutes } from './routes/law.ts';
import { liveRoutes } from './routes/live.ts';
import { mailProviderRoutes } from './routes/mail-providers.ts';
import { mailSettingsRoutes } from './routes/mail-settings.ts';
import { mailStopRoutes } from './routes/mail-stops.ts';
import { mailboxRoutes } from './routes/mailboxes.ts';
import { measureRoutes } from './routes/measures.ts';
import { memberRoutes } from './routes/members.ts';
import { messageRoutes } from './routes/messages.ts';
import { noticeRoutes } from './routes/notices.ts';
import { openingChangeRoutes } from './routes/opening-changes.ts';
import { openingRoutes } from './routes/openings.ts';
import { passkeyRoutes } from './routes/passkeys.ts';
import { pastedMailRoutes } from './routes/pasted-mail.ts';
import { peopleRoutes } from './routes/people.ts';
import { policyRoutes } from './routes/policy.ts';
import { publicRecordRoutes } from './routes/public-record.ts';
import { pulseRoutes } from './routes/pulse.ts';
import { pushRoutes } from './routes/push.ts';
import { reportRoutes } from './routes/reports.ts';
import { searchRoutes } from './routes/search.ts';
import { senderRoutes } from './routes/sender.ts';
import { sessionRoutes } from './routes/session.ts';
import { statusLinkRoutes } from './routes/status-links.ts';
import { teamRoutes } from './routes/team.ts';
import { templateRoutes } from './routes/templates.ts';
import { todayRoutes } from './routes/today.ts';
import { viewRoutes } from './routes/views.ts';
import { workspaceRoutes } from './routes/workspace.ts';
import { youRoutes } from './routes/you.ts';

/** A handler for every endpoint of the contract. */
export function handlersOf(deps: ServingDeps): Handlers {
  return {
    ...sessionRoutes(deps),
    ...passkeyRoutes(deps),
    ...searchRoutes(deps),
    ...statusLinkRoutes(deps),
    ...liveRoutes(deps),
    ...keptMailRoutes(deps),
    ...mailboxRoutes(deps),
    ...mailProviderRoutes(deps),
    ...viewRoutes(deps),
    ...applicationArrangementRoutes(deps),
    ...todayRoutes(deps),
    ...applicationRoutes(deps),
    ...applicationInterviewRoutes(deps),
    ...applicationWordRoutes(deps),
    ...applicationCandidateRoutes(deps),
    ...applicationOutcomeRoutes(deps),
    ...applicationOfferRoutes(deps),
    ...applicationReferenceRoutes(deps),
    ...agencyRoutes(deps),
    ...calendarRoutes(deps),
    ...calendarSourceRoutes(deps),
    ...reportRoutes(deps),
    ...measureRoutes(deps),
    ...lawRoutes(deps),
    ...publicRecordRoutes(deps),
    ...pulseRoutes(deps),
    ...openingRoutes(deps),
    ...openingChangeRoutes(deps),
    ...endingRoutes(deps),
    ...benchRoutes(deps),
    ...feedbackWordRoutes(deps),
    ...peopleRoutes(deps),
    ...memberRoutes(deps),
    ...messageRoutes(deps),
    ...templateRoutes(deps),
    ...debriefRoutes(deps),
    ...mailSettingsRoutes(deps),
    ...policyRoutes(deps),
    ...teamRoutes(deps),
    ...awayRoutes(deps),
    ...youRoutes(deps),
    ...noticeRoutes(deps),
    ...pastedMailRoutes(deps),
    ...pushRoutes(deps),
    ...senderRoutes(deps),
    ...mailStopRoutes(deps),
    ...workspaceRoutes(deps),
    ...apiKeyRoutes(deps),
    ...exportRoutes(deps),
    ...importRoutes(deps),
  };
}
