import { type SweepDeps, type SweepOptions, sweep } from '../../actions/sweep.ts';

/** Works out the applications whose moment has come. */
export const handleSweep = (deps: SweepDeps, options: SweepOptions) => sweep(deps, options);
