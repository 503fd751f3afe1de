import { AppError } from '../../domain/app-error.ts';
import type { Auth } from './create-auth.ts';
import { CALLER_IP_HEADER } from './create-auth.ts';

/** Who knocks: the limits count by address, and a session says from which browser it was begun. */
export interface Knock {
  readonly callerIp: string;
  readonly userAgent: string;
  /** The cookies of the request, where the answer depends on them. */
  readonly cookie?: string;
}

/** Asks the sign-in library through its own front door, so that its limits hold. */
export async function askAuth(
  auth: Auth,
  path: string,
  { knock, body }: { readonly knock: Knock; readonly body?: unknown },
): Promise<Response> {
  const { baseURL } = auth.options;
  const headers = new Headers({
    [CALLER_IP_HEADER]: knock.callerIp,
    'user-agent': knock.userAgent,
    origin: new URL(baseURL).origin,
    ...(knock.cookie !== undefined && { cookie: knock.cookie }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
  });
  const asked = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) };
  return await auth.handler(new Request(`${baseURL}/api/auth${path}`, asked));
}

/** Says for how long to wait, where the limits let nobody through. */
export function refuseTooMany({ status, headers }: Response): void {
  if (status !== 429) return;
  const retryAfter = headers.get('x-retry-after');
  const wait = retryAfter === null ? 'a minute' : `${retryAfter} seconds`;
  throw new AppError(
    'too_many_requests',
    `Cannot sign in now: too many attempts from here; try again in ${wait}`,
  );
}
