/** How many requests a test of many makes; CANDOR_FAULT_JOBS=1000 for the full measure. */
export const faultJobs = Number(process.env.CANDOR_FAULT_JOBS ?? 60);
