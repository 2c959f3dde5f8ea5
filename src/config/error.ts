/** Settings that are missing or wrong, all of them, in words for the operator. */
export class ConfigError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(
      [
        faults.length === 1
          ? 'One setting is missing or wrong:'
          : `${faults.length} settings are missing or wrong:`,
        ...faults.map((fault) => `  - ${fault}`),
        'Each setting is explained in .env.example.',
      ].join('\n'),
    );
    this.name = 'ConfigError';
  }
}
