const EMPTY_BALANCE = 'Exhausted balance. Top up your balance at fal.ai/dashboard/billing.';

/** The account that submissions are paid from: while it is locked they are refused. */
export class Account {
  #lockedFor: string | undefined;

  /** Why it is locked, if it is. */
  get lockedFor(): string | undefined {
    return this.#lockedFor;
  }

  lock(reason = EMPTY_BALANCE): void {
    this.#lockedFor = reason;
  }

  unlock(): void {
    this.#lockedFor = undefined;
  }
}
