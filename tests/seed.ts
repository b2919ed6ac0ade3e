import fc from 'fast-check';

// The same properties on every machine and in every run, so that nobody's change fails by another's chance. To look further:
// FAST_CHECK_SEED=$RANDOM npm run unit
fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 9110) });
