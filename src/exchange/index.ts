/** Decisions in the forms that others read, and the proof that such a document may be acted upon. */
export { readDecisions } from "./decisions.ts";
export { readDocuments } from "./documents.ts";
export { exportDecision } from "./export.ts";
export { type FormName, forms } from "./forms.ts";
export {
	type AlgorithmName,
	algorithmNames,
	makeKeyPair,
	readSigningKey,
	readVerifyingKey,
	type SigningKey,
	type VerifyingKey,
} from "./keys.ts";
export { type Expectations, type Verification, verifyExchanged } from "./verify.ts";
