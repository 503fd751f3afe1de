import { addApplication } from '../../actions/add-application.ts';
import { makeStatusLink } from '../../actions/make-status-link.ts';
import { askedLanguage } from '../asked-language.ts';
import type { ServerDeps } from '../deps.ts';
import type { HandlersOf } from '../handler.ts';
import { instantIn } from '../present/deadline-in.ts';
import { readApplicationPage } from '../read-application-page.ts';
import { whoActs } from '../who-acts.ts';

/** One application: reading it, adding one, and the link for the candidate. */
export function applicationRoutes(
  deps: ServerDeps,
): HandlersOf<'getApplication' | 'addApplication' | 'makeStatusLink'> {
  return {
    getApplication: async ({ caller, params, c }) =>
      await readApplicationPage(deps, {
        workspaceId: caller.workspace.id,
        applicationId: params.applicationId,
        language: askedLanguage(c),
      }),
    addApplication: async ({ caller, body: { receivedAt, ...body } }) => {
      const received = receivedAt === undefined ? undefined : instantIn(receivedAt);
      return await addApplication(deps, { ...whoActs(caller), ...body, receivedAt: received });
    },
    makeStatusLink: async ({ caller, params }) => {
      const { token } = await makeStatusLink(deps, {
        ...whoActs(caller),
        applicationId: params.applicationId,
      });
      return { url: `${deps.baseUrl}/s/${token}` };
    },
  };
}
