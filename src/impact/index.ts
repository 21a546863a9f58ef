/** What another policy means for contracts: which decisions flip, which reasons come and go. */
export { Impact } from "./impact.ts";
export { diffDocument, diffOf, type NamedSide } from "./policy-diff.ts";
export { type Replay, replay } from "./replay.ts";
export { writeDiff } from "./text.ts";
