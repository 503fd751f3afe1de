/** How much may be tried before a rule is given up: what keeps any file from holding the process. */
export interface Budget {
  /** False when there was not that much left. */
  spend(steps: number): boolean;
  readonly isSpent: boolean;
}

export function createBudget(steps: number): Budget {
  let left = steps;
  return {
    spend(wanted) {
      left -= wanted;
      return left >= 0;
    },
    get isSpent() {
      return left < 0;
    },
  };
}
