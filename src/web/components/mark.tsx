/** The mark: a word that came back, ticked. */
export function Mark({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="9" fill="var(--accent)" />
      <path
        d="M8.5 10.5h15v10.2h-8.3L11 24.2v-3.5H8.5z"
        fill="none"
        stroke="var(--paper)"
        strokeWidth="2.2"
        strokeLinejoin="round"
      />
      <path
        d="m12.4 15.6 2.5 2.4 4.8-4.7"
        fill="none"
        stroke="var(--paper)"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
