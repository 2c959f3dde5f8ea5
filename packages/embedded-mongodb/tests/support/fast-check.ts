import fc from 'fast-check';

// Random tests repeat themselves: what fails once fails again, here and elsewhere. `FC_SEED=n` has them try other cases.
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_261) });

export { fc };
