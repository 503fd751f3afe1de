/** What runs in the background, and when. */
export const SCHEDULE = {
  /** Each run asks for the next one after the interval of the settings; the minute finds one that was lost in a crash. */
  sweep: { queue: 'sweep', cron: '* * * * *' },
} as const;
