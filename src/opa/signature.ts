type Files = ReadonlyMap<string, Uint8Array>;

/** Files by their paths in the bundle. */
export interface BundleToSign {
	readonly files: Files;
	/** Private key in PEM form. */
	readonly key: string;
	/** Such as `ES256`. */
	readonly algorithm: string;
	readonly keyid?: string;
}

export interface BundleToRead {
	/** Files by their paths in the bundle, or the bytes of a tar.gz. */
	readonly from: Files | Uint8Array;
	/** Absent, no signature is asked for. */
	readonly verify?: {
		/** Public key in PEM form. */
		readonly key: string;
		readonly algorithm: string;
		readonly keyid?: string;
		readonly scope?: string;
	};
}

/** What OPA makes of a bundle. */
export interface BundleReading {
	readonly revision: string;
	readonly roots: readonly string[];
	readonly entrypoints: readonly string[];
	/** Paths of the Rego files. */
	readonly modules: readonly string[];
	readonly data: Readonly<Record<string, unknown>>;
}

/** The request of OPA's call: bytes travel as base64. */
export function signBundle({ files, ...terms }: BundleToSign): object {
	return { ...terms, files: listed(files) };
}

/** As {@link signBundle}. */
export function readBundle({ from, verify }: BundleToRead): object {
	const bundle = from instanceof Uint8Array ? { archive: base64(from) } : { files: listed(from) };
	return { ...bundle, ...verify };
}

function listed(files: Files): readonly object[] {
	return [...files].map(([name, bytes]) => ({ name, bytes: base64(bytes) }));
}

function base64(bytes: Uint8Array): string {
	return Buffer.from(bytes).toString("base64");
}
