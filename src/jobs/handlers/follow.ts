import type { MessageDeps } from '../../actions/message-deps.ts';
import { refreshPages } from '../../actions/search/refresh-pages.ts';

export async function handleFollow(
  deps: MessageDeps,
  options: { readonly signal?: AbortSignal },
): Promise<void> {
  await refreshPages(deps, options);
}
