export { workOnHousekeeping } from "./retention.jobs.ts";
export { ensureMonths } from "./retention.store.ts";
export { keepHouse } from "./retention.ts";
