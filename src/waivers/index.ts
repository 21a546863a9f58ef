/** Waivers: reviewed exceptions as data. A waived denial stays in the decision, with who answers for it. */
export { WaiverUse, waiverFor } from "./apply.ts";
export { withoutForeign } from "./foreign.ts";
export { openWaivers, type Waiver, type Waivers } from "./waivers.ts";
