/** Settings that are missing or wrong, all of them, in words for the operator. */
export class ConfigError extends Error {
  /** @param remarks what else is odd, and may be why; see `readEnvironment` */
  constructor(
    readonly faults: readonly string[],
    remarks: readonly string[] = [],
  ) {
    super(
      [
        faults.length === 1
          ? 'One setting is missing or wrong:'
          : `${faults.length} settings are missing or wrong:`,
        ...faults.map(asItem),
        ...(remarks.length > 0 ? ['This may be why:', ...remarks.map(asItem)] : []),
        'Each setting is explained in .env.example.',
      ].join('\n'),
    );
    this.name = 'ConfigError';
  }
}

function asItem(words: string): string {
  return `  - ${words}`;
}
