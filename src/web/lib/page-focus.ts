import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** What had the focus is gone, and the next Tab would begin at the top of the frame. */
export function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** The next Tab goes on at the page itself. */
export function focusPage(): void {
  document.getElementById('page')?.focus({ preventScroll: true });
}

function focusOnPage(): void {
  if (isFocusLost()) focusPage();
}

/** Giving the focus before the screen had its turn would have the whole page laid out in between, for nothing. */
function afterDrawing(run: () => void): void {
  requestAnimationFrame(() => setTimeout(run));
}

/** Whoever opens another page goes on there: Tab leads into it, not through all the places beside it again. */
export function useFocusFollowsPage(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged }) => {
        if (pathChanged) afterDrawing(focusOnPage);
      }),
    [router],
  );
}
