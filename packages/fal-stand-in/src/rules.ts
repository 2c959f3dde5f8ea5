interface Rule<Effect, Subject> {
  readonly effect: Effect;
  readonly applies: (subject: Subject) => boolean;
  left: number;
}

/** Rules that each apply a number of times; the oldest that fits is used first. */
export class Rules<Effect, Subject> {
  #rules: Array<Rule<Effect, Subject>> = [];

  /** Adds a rule; the function returned takes it back. */
  add(effect: Effect, times: number, applies: (subject: Subject) => boolean): () => void {
    const rule = { effect, applies, left: times };
    this.#rules.push(rule);
    return () => {
      this.#rules = this.#rules.filter((other) => other !== rule);
    };
  }

  /** The effect of the first rule that fits, used up once; undefined if none fits. */
  take(subject: Subject): Effect | undefined {
    const rule = this.#rules.find(({ left, applies }) => left > 0 && applies(subject));
    if (!rule) return undefined;
    rule.left -= 1;
    return rule.effect;
  }

  /** Takes back the rules with such an effect. */
  removeAll(such: (effect: Effect) => boolean): void {
    this.#rules = this.#rules.filter(({ effect }) => !such(effect));
  }

  clear(): void {
    this.#rules = [];
  }
}
