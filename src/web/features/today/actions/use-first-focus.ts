import { type RefObject, useEffect, useRef } from 'react';

/**
 * What opens takes the focus: what asks for it, such as the button of a form that is filled in already so that Enter
 * records it, else the first thing to fill in.
 */
export function useFirstFocus<E extends HTMLElement>(): RefObject<E | null> {
  const frame = useRef<E>(null);
  useEffect(() => {
    const first =
      frame.current?.querySelector<HTMLElement>('[data-first-focus]') ??
      frame.current?.querySelector<HTMLElement>('input, textarea, summary, button');
    first?.focus({ preventScroll: true });
  }, []);
  return frame;
}
