import { createGuardedPost, type HookOutcome, type HookRules } from './guarded-post.ts';

/** Posts JSON to an address that somebody gave us; never throws, never follows a redirect, posts once. */
export type PostHook = (url: string, body: unknown) => Promise<HookOutcome>;

/** Only addresses of the public internet are reached, unless whoever runs the machine says otherwise. */
export function createPostHook(rules: HookRules): PostHook {
  const post = createGuardedPost(rules);
  return async (url, body) =>
    await post(url, {
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
    });
}
