/** What runs in the background, and when. */
export const SCHEDULE = {
  /** Each run asks for the next one after the interval of the settings; the minute finds one that was lost in a crash. */
  sweep: { queue: 'sweep', cron: '* * * * *' },
  /** Rung for when a mail shall leave now; looks by itself in rounds, and each minute if one was lost. */
  send: { queue: 'send', cron: '* * * * *' },
  /** In rounds; the minute finds one that was lost in a crash. */
  tell: { queue: 'tell', cron: '* * * * *' },
  /** In rounds; each calendar has its own moment, and the minute finds a round that was lost in a crash. */
  calendars: { queue: 'calendars', cron: '* * * * *' },
  /** Letters about the reports whose morning has come, and the public records whose day is over. */
  measure: { queue: 'measure', cron: '*/5 * * * *' },
  /** For the reports, days that are over or have changed; until then they are counted whenever a report is read. */
  count: { queue: 'count', cron: '* * * * *' },
  /** Companies' status pages that job seekers follow; when each is due is stored. */
  follow: { queue: 'follow', cron: '* * * * *' },
} as const;
