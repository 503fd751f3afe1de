/** How much may be tried before a rule is given up: what keeps any file from holding the process. */
export interface Budget {
  /** False when there was not that much left. */
  spend(steps: number): boolean;
  readonly isSpent: boolean;
}

/** `within`: what is spent here is spent there too. */
export function createBudget(steps: number, within?: Budget): Budget {
  let left = steps;
  return {
    spend(wanted) {
      left -= wanted;
      if (within !== undefined && !within.spend(wanted)) left = -1;
      return left >= 0;
    },
    get isSpent() {
      return left < 0;
    },
  };
}
