/** A bundle's files, and the signature over them in OPA's form. */
export { readArchive } from "./archive.ts";
export { type BundleFiles, readBundleFiles } from "./bundle-files.ts";
export { type Signed, type SigningTerms, signBundle } from "./sign.ts";
export { readToken, signaturesFile, type Token } from "./token.ts";
export { type SignatureTerms, verifyBundle } from "./verify.ts";
