/* Made from schemas/ by `npm run types`. Do not edit. */

/**
 * What a rule sees as `input`: the contract as written, the facts derived from it, and what the caller gave along.
 */
export interface PolicyInput {
	/**
	 * The contract as written. A rule that looks into it names the kind's schema in its package annotation.
	 */
	contract: {
		[k: string]: unknown;
	};
	/**
	 * The contract's kind, as recognised from the document.
	 */
	kind: {
		name: string;
		version: string;
		/**
		 * What the kind comes with, as `gatehouse kinds` groups them; `own` for the kinds that a bundle brings along.
		 */
		family: string;
	};
	facts: {
		lanes: {
			index: number;
			name: string;
			/**
			 * `backend.type`.
			 */
			backend: string;
			/**
			 * `evidence.emit`, empty where absent.
			 */
			emits: string[];
			/**
			 * What the lane does, as far as its commands and mounts tell: the activities of the command table.
			 */
			activities: string[];
			/**
			 * A place in the contract, by number: a rule hands it back as the `at` of its finding. A place that a rule names itself is an object with a JSON Pointer as `pointer` and, where the member's name is meant, `key`.
			 */
			at: number;
		}[];
		/**
		 * Every simple command that a step may run, however it is wrapped.
		 */
		commands: {
			lane: number;
			step: number;
			/**
			 * The program's base name; null where it cannot be known.
			 */
			program: string | null;
			/**
			 * The words after the shell's expansions, the program's first, the user's home written `~`; null for one that cannot be known.
			 */
			words: (string | null)[];
			/**
			 * Where each of the words stands.
			 *
			 * Items: A place in the contract, by number: a rule hands it back as the `at` of its finding. A place that a rule names itself is an object with a JSON Pointer as `pointer` and, where the member's name is meant, `key`.
			 */
			words_at: number[];
			/**
			 * What leads to the command, the outermost first: `sudo`, `sh -c`, `function f`.
			 */
			via: string[];
			/**
			 * How a command of the command table reads its own words.
			 */
			governed?: {
				program: string;
				/**
				 * The command words, such as `agent-machine mounts plan`; empty where the table has none that fit.
				 */
				command: string;
				activities: string[];
				/**
				 * True where the command does what it else only plans.
				 */
				acts: boolean;
				/**
				 * The checks that an option switches off, such as `audit`, each with its option.
				 */
				disables: {
					check: string;
					option: string;
					/**
					 * A place in the contract, by number: a rule hands it back as the `at` of its finding. A place that a rule names itself is an object with a JSON Pointer as `pointer` and, where the member's name is meant, `key`.
					 */
					at: number;
					/**
					 * Where the word only could be that option: why it is not known.
					 */
					why?: string;
				}[];
				/**
				 * Items: One option of a governed command, its name written out.
				 */
				options: {
					name: string;
					value: string | null;
					/**
					 * Option and value as written.
					 */
					text: string;
					/**
					 * False where a later one of the same name replaces it.
					 */
					effective: boolean;
					/**
					 * A place in the contract, by number: a rule hands it back as the `at` of its finding. A place that a rule names itself is an object with a JSON Pointer as `pointer` and, where the member's name is meant, `key`.
					 */
					at: number;
				}[];
				/**
				 * Items: One operand of a governed command, after the shell's expansions.
				 */
				operands: {
					/**
					 * What the word becomes, the user's home written `~`; null where it cannot be known.
					 */
					value: string | null;
					/**
					 * The word as written.
					 */
					text: string;
					/**
					 * Why the value cannot be known.
					 */
					why?: string;
					/**
					 * How the value came about, the outermost step first.
					 */
					derivation?: string[];
					/**
					 * A place in the contract, by number: a rule hands it back as the `at` of its finding. A place that a rule names itself is an object with a JSON Pointer as `pointer` and, where the member's name is meant, `key`.
					 */
					at: number;
				}[];
			};
			/**
			 * A place in the contract, by number: a rule hands it back as the `at` of its finding. A place that a rule names itself is an object with a JSON Pointer as `pointer` and, where the member's name is meant, `key`.
			 */
			at: number;
		}[];
		/**
		 * Every host path met in a governed command or in a mount.
		 */
		paths: {
			lane: number;
			/**
			 * What is done with it: `mount`, `read`, `write` or `run`.
			 */
			role: string;
			/**
			 * For a mount: `code`, `documents`, `downloads`; for mounts[]: its class.
			 */
			class?: string;
			/**
			 * For a mount: where the lane finds it.
			 */
			target?: string;
			/**
			 * For a mount: `read-only`, `read-write`, `browser-read-write-agent-read-only`.
			 */
			access?: string;
			/**
			 * What names it: an option (`--dev-root`), `operand` or `mounts[].source`.
			 */
			origin: string;
			/**
			 * The governed command that names it.
			 */
			command?: string;
			/**
			 * `home` (of the user or of another), `root` (absolute), `relative`, or `unknown`.
			 */
			base: string;
			/**
			 * With base `home`: whose home, where it is named.
			 */
			user?: string;
			/**
			 * The path below its base, normalised; empty is the base itself.
			 */
			segments: string[];
			/**
			 * The path and every place that it lies in, each with its depth below the base: `~` (any home), `~/dev`, or `/`, `/etc`. In lower case, since case counts for nothing on some file systems; 16 levels at most. Empty for a base that is relative or unknown.
			 */
			within: {
				[k: string]: number;
			};
			/**
			 * With base `unknown`: why.
			 */
			why?: string;
			/**
			 * True where it is an ancestor of home directories: `/`, `/home`, `~/..`.
			 */
			holds_home?: boolean;
			/**
			 * As written.
			 */
			text: string;
			/**
			 * The path that is meant, the home written `~`.
			 */
			shown: string;
			derivation?: string[];
			/**
			 * A place in the contract, by number: a rule hands it back as the `at` of its finding. A place that a rule names itself is an object with a JSON Pointer as `pointer` and, where the member's name is meant, `key`.
			 */
			at: number;
		}[];
		images: {
			/**
			 * Of a contract with lanes: the lane that runs in it.
			 */
			lane?: number;
			text: string;
			/**
			 * Registry and repository; empty where the reference has none or does not parse.
			 */
			name: string;
			tag?: string;
			/**
			 * Of the digest, as written.
			 */
			algorithm?: string;
			/**
			 * What follows the algorithm, as written.
			 */
			digest?: string;
			/**
			 * True for `name@sha256:` and 64 lower-case hexadecimal digits.
			 */
			pinned: boolean;
			/**
			 * A place in the contract, by number: a rule hands it back as the `at` of its finding. A place that a rule names itself is an object with a JSON Pointer as `pointer` and, where the member's name is meant, `key`.
			 */
			at: number;
		}[];
		/**
		 * Steps whose text could not be read as a shell would read it.
		 */
		problems: {
			lane: number;
			step: number;
			code: string;
			message: string;
			/**
			 * A place in the contract, by number: a rule hands it back as the `at` of its finding. A place that a rule names itself is an object with a JSON Pointer as `pointer` and, where the member's name is meant, `key`.
			 */
			at: number;
		}[];
		/**
		 * Code that a step runs and that cannot be read from its text.
		 */
		scripts: {
			lane: number;
			step: number;
			/**
			 * `file`: a script on disk; `input`: what another program writes; `text`: a text none of which is known; `part`: one of which some is.
			 */
			kind: string;
			/**
			 * How it is run: `. ./x`, `bash x`, `eval`.
			 */
			how: string;
			/**
			 * A place in the contract, by number: a rule hands it back as the `at` of its finding. A place that a rule names itself is an object with a JSON Pointer as `pointer` and, where the member's name is meant, `key`.
			 */
			at: number;
		}[];
		/**
		 * Of a record: every RFC 3339 time by JSON Pointer, in UTC without zone and trailing zeros (`2026-05-10T11:00:00`, `2026-05-10T11:00:00.25`), so that texts compare as instants do.
		 */
		instants: {
			[k: string]: string;
		};
		/**
		 * Of a record: every host path by JSON Pointer.
		 */
		locations: {
			/**
			 * A host path, read lexically.
			 */
			[k: string]: {
				/**
				 * As written.
				 */
				text: string;
				/**
				 * `home`, `root` (absolute), `relative`, or `unknown`.
				 */
				base: string;
				/**
				 * With base `home`: whose home, where it is named.
				 */
				user?: string;
				/**
				 * The path below its base, normalised.
				 */
				segments: string[];
				/**
				 * True where it is an ancestor of home directories.
				 */
				holds_home: boolean;
				/**
				 * The path that is meant, the home written `~`.
				 */
				shown: string;
				/**
				 * With base `unknown`: why.
				 */
				why?: string;
				/**
				 * A place in full: a JSON Pointer and, within a string, a half-open range of UTF-16 code units.
				 */
				at: {
					pointer: string;
					start?: number;
					end?: number;
				};
				/**
				 * The path and every place that it lies in, each with its depth below the base: `~` (any home), `~/dev`, or `/`, `/etc`. In lower case, since case counts for nothing on some file systems; 16 levels at most. Empty for a base that is relative or unknown.
				 */
				within: {
					[k: string]: number;
				};
			};
		};
		/**
		 * Of a record: the texts that look like secrets, by form or by the name that they are filed under.
		 */
		secrets: {
			/**
			 * What it looks like; never the text itself.
			 */
			what: string;
			/**
			 * A place in full: a JSON Pointer and, within a string, a half-open range of UTF-16 code units.
			 */
			at: {
				pointer: string;
				start?: number;
				end?: number;
			};
		}[];
		/**
		 * JSON Pointers of dates that YAML has without quotes, where the kind must have them in quotes; absent where there are none.
		 */
		plain_dates?: string[];
		/**
		 * Of a record: the digests of members that it also names by one, by JSON Pointer: of the canonical text and, of a text, of its own bytes.
		 */
		digests: {
			[k: string]: string[];
		};
		/**
		 * Of a record: what it refers to, by the link table.
		 *
		 * Items: A reference to another document.
		 */
		links: {
			/**
			 * What the reference is called, such as `delegation`.
			 */
			name: string;
			/**
			 * The text that names the other document.
			 */
			ref: string;
			/**
			 * True where the document acts by the authority of what it names.
			 */
			authority: boolean;
			/**
			 * Indexes in `related.documents` of what bears that name: one, if all is well.
			 */
			found: number[];
			/**
			 * The digest that the document gives for what it names.
			 */
			digest?: {
				text: string;
				/**
				 * A place in full: a JSON Pointer and, within a string, a half-open range of UTF-16 code units.
				 */
				at: {
					pointer: string;
					start?: number;
					end?: number;
				};
			};
			/**
			 * A place in full: a JSON Pointer and, within a string, a half-open range of UTF-16 code units.
			 */
			at: {
				pointer: string;
				start?: number;
				end?: number;
			};
		}[];
		/**
		 * Of a conversation alone: how each of its messages stands to the others, in their order.
		 *
		 * Items: How a message of a conversation stands to the others.
		 */
		messages?: {
			/**
			 * Who sends it: `runner` or `adapter`; what either may send and answers nothing is the adapter's.
			 */
			side: string;
			/**
			 * The index of the message that it answers: the latest before it of the other side that has the id. Absent where there is none.
			 */
			request?: number;
			/**
			 * The indices of the messages that answer it.
			 */
			answers: number[];
			/**
			 * The index of the first message with its id, where that is another; in protocols in which an answer has the id of its request, of the same side.
			 */
			repeats?: number;
		}[];
	};
	/**
	 * Who asks, where and under which profile; given by the caller.
	 */
	environment: {
		/**
		 * The caller's profile, such as `strict`.
		 */
		profile?: string;
		/**
		 * The node that is asked to act.
		 */
		node?: string;
	};
	/**
	 * Other documents given along, by kind.
	 */
	related: {
		/**
		 * The AgentMachineMountPolicy in force, its paths read as the contract's are.
		 */
		mount_policy?: {
			id: string;
			/**
			 * `deny`, `ask` or `permit`: what holds for a path that nothing names.
			 */
			default: string;
			allowed: {
				text: string;
				base: string;
				segments: string[];
				class: string;
				access: string;
				recursive: boolean;
				/**
				 * True where it is an ancestor of home directories.
				 */
				holds_home?: boolean;
				/**
				 * The path and every place that it lies in, each with its depth below the base: `~` (any home), `~/dev`, or `/`, `/etc`. In lower case, since case counts for nothing on some file systems; 16 levels at most. Empty for a base that is relative or unknown.
				 */
				within: {
					[k: string]: number;
				};
			}[];
			denied: {
				text: string;
				reason: string;
				/**
				 * `deny` or `warn`.
				 */
				severity: string;
				base?: string;
				segments?: string[];
				/**
				 * Instead of a path: any segment of this name, in lower case.
				 */
				word?: string;
				/**
				 * True where it is an ancestor of home directories.
				 */
				holds_home?: boolean;
				/**
				 * The path in lower case as it stands in a path's `within`; absent for the home itself, which covers nothing below, and for `/`.
				 */
				place?: string;
			}[];
		};
		/**
		 * What the contract refers to, directly or over others, among the documents given along; null where none were given.
		 */
		documents?:
			| {
					/**
					 * The file's name, with the document's number where it holds several.
					 */
					source: string;
					/**
					 * The contract's kind, as recognised from the document.
					 */
					kind: {
						name: string;
						version: string;
						/**
						 * What the kind comes with, as `gatehouse kinds` groups them; `own` for the kinds that a bundle brings along.
						 */
						family: string;
					};
					id: string | null;
					/**
					 * The document as written; of any kind, so that no schema checks a look into it.
					 */
					contract: {
						[k: string]: unknown;
					};
					/**
					 * `sha256:` and the digest of its canonical text (members sorted, no blanks, ASCII).
					 */
					digest: string;
					/**
					 * Of a record: every RFC 3339 time by JSON Pointer, in UTC without zone and trailing zeros (`2026-05-10T11:00:00`, `2026-05-10T11:00:00.25`), so that texts compare as instants do.
					 */
					instants: {
						[k: string]: string;
					};
					/**
					 * Of a record: every host path by JSON Pointer.
					 */
					locations: {
						/**
						 * A host path, read lexically.
						 */
						[k: string]: {
							/**
							 * As written.
							 */
							text: string;
							/**
							 * `home`, `root` (absolute), `relative`, or `unknown`.
							 */
							base: string;
							/**
							 * With base `home`: whose home, where it is named.
							 */
							user?: string;
							/**
							 * The path below its base, normalised.
							 */
							segments: string[];
							/**
							 * True where it is an ancestor of home directories.
							 */
							holds_home: boolean;
							/**
							 * The path that is meant, the home written `~`.
							 */
							shown: string;
							/**
							 * With base `unknown`: why.
							 */
							why?: string;
							/**
							 * A place in full: a JSON Pointer and, within a string, a half-open range of UTF-16 code units.
							 */
							at: {
								pointer: string;
								start?: number;
								end?: number;
							};
							/**
							 * The path and every place that it lies in, each with its depth below the base: `~` (any home), `~/dev`, or `/`, `/etc`. In lower case, since case counts for nothing on some file systems; 16 levels at most. Empty for a base that is relative or unknown.
							 */
							within: {
								[k: string]: number;
							};
						};
					};
					/**
					 * Of a record: what it refers to, by the link table.
					 *
					 * Items: A reference to another document.
					 */
					links: {
						/**
						 * What the reference is called, such as `delegation`.
						 */
						name: string;
						/**
						 * The text that names the other document.
						 */
						ref: string;
						/**
						 * True where the document acts by the authority of what it names.
						 */
						authority: boolean;
						/**
						 * Indexes in `related.documents` of what bears that name: one, if all is well.
						 */
						found: number[];
						/**
						 * The digest that the document gives for what it names.
						 */
						digest?: {
							text: string;
							/**
							 * A place in full: a JSON Pointer and, within a string, a half-open range of UTF-16 code units.
							 */
							at: {
								pointer: string;
								start?: number;
								end?: number;
							};
						};
						/**
						 * A place in full: a JSON Pointer and, within a string, a half-open range of UTF-16 code units.
						 */
						at: {
							pointer: string;
							start?: number;
							end?: number;
						};
					}[];
					/**
					 * False where its own rules deny it.
					 */
					allow: boolean;
					/**
					 * True where it is sound, in force, and of a kind that gives authority.
					 */
					authorises: boolean;
					/**
					 * Why it authorises, or does not.
					 */
					because: string;
			  }[]
			| null;
		/**
		 * The contract's own digest, as others would name it; where documents were given along.
		 */
		digest?: string;
	};
	/**
	 * The instant to judge at, in the form of `facts.instants`: the caller's, else the record's own; null where there is neither.
	 */
	time: string | null;
	/**
	 * Set by the gate alone, when it proves a bundle as it is loaded.
	 */
	canary?: string;
}

/**
 * The gate's answer to one contract: allow or deny, why, and what evidence the run owes.
 */
export interface Decision {
	apiVersion: "gatehouse.dev/v1";
	kind: "Decision";
	/**
	 * Follows from contract, policy, time and environment: the same question has the same id.
	 */
	id: string;
	/**
	 * True only where nothing denies and everything was evaluated.
	 */
	allow: boolean;
	/**
	 * `permitWithObligations`: allowed, and the run owes evidence.
	 */
	outcome: "permit" | "deny" | "permitWithObligations";
	/**
	 * Whether others may rely on the record to act; null for a contract that itself asks to act.
	 */
	authorises: null | {
		value: boolean;
		because: string;
	};
	/**
	 * What was judged.
	 */
	contract: {
		/**
		 * The file's name as given, or the name of the stream.
		 */
		source: string;
		/**
		 * Number of the document in its file, from 0.
		 */
		document: number;
		/**
		 * Lower-case hexadecimal SHA-256 with its prefix.
		 */
		sha256: string;
		/**
		 * null where it was not recognised.
		 */
		kind: string | null;
		version: string | null;
		/**
		 * The contract's own id, where it has one.
		 */
		id: string | null;
	};
	/**
	 * The documents given along that the contract refers to, directly or over others.
	 */
	related: {
		source: string;
		/**
		 * Of its canonical text.
		 */
		sha256: string;
		kind: string;
		id: string | null;
	}[];
	/**
	 * What it was judged by. The digest covers the compiled rules and their data.
	 */
	policy: {
		/**
		 * Of the bundle.
		 */
		revision: string;
		/**
		 * Lower-case hexadecimal SHA-256 with its prefix.
		 */
		sha256: string;
		/**
		 * Key id of the verified signature; null where none was asked for.
		 */
		signedBy: string | null;
		/**
		 * The AgentMachineMountPolicy in force.
		 */
		mountPolicy: {
			id: string;
			/**
			 * Lower-case hexadecimal SHA-256 with its prefix.
			 */
			sha256: string;
		};
		/**
		 * The waivers in force: digest of their file; null where none were given.
		 */
		waivers: null | string;
	};
	/**
	 * What else the answer depends on.
	 */
	context: {
		/**
		 * When the question was put.
		 */
		time: string;
		/**
		 * As the caller gave it.
		 */
		environment: {
			[k: string]: unknown;
		};
		/**
		 * The instant by which expiry was judged: the caller's, else the record's own; null where there is neither.
		 */
		judgedAt: string | null;
		/**
		 * The kind that the caller named for documents that do not say their own; null where none was named.
		 */
		kind: string | null;
	};
	/**
	 * Denials and warnings, by place.
	 */
	reasons: {
		/**
		 * Stable: `domain.kebab-name`.
		 */
		code: string;
		/**
		 * `withhold`: the record is sound, and authorises nothing.
		 */
		severity: "deny" | "warn" | "withhold";
		title: string;
		/**
		 * What is wrong, with the contract's own words in backticks.
		 */
		message: string;
		/**
		 * JSON Pointer of the place; empty for the whole document.
		 */
		pointer: string;
		/**
		 * Place in the file; null only where there is no text.
		 */
		range: {
			line: number;
			column: number;
			endLine: number;
			endColumn: number;
		} | null;
		/**
		 * What a written value comes to mean.
		 */
		meaning?: {
			written: string;
			/**
			 * What it means, the home written `~`.
			 */
			resolved: string;
			/**
			 * The steps from the one to the other.
			 */
			derivation: string[];
		};
		/**
		 * What to write instead.
		 */
		remediation: string;
		/**
		 * Page of the rule: the first of its related resources, or its file where it names none.
		 */
		docs: string;
		/**
		 * The reviewed exception that lets a denial stand; null where there is none.
		 */
		waiver: null | {
			owner: string;
			reason: string;
			ticket: string;
			expires: string;
		};
	}[];
	evidence: {
		/**
		 * What the run owes.
		 */
		required: {
			/**
			 * Event type.
			 */
			type: string;
			/**
			 * What a duty of evidence is about.
			 */
			scope: {
				/**
				 * Index in `spec.lanes`.
				 */
				lane: number;
				/**
				 * The lane's name.
				 */
				name: string;
			};
			/**
			 * Code of the rule that asks for it.
			 */
			rule: string;
			/**
			 * What the rule asks for it by: a label, or what the lane does.
			 *
			 * @minItems 1
			 */
			because: string[];
			/**
			 * The lane says that it emits it.
			 */
			declared: boolean;
		}[];
		/**
		 * Of these, what no lane declares.
		 */
		missing: {
			type: string;
			/**
			 * What a duty of evidence is about.
			 */
			scope: {
				/**
				 * Index in `spec.lanes`.
				 */
				lane: number;
				/**
				 * The lane's name.
				 */
				name: string;
			};
		}[];
		/**
		 * The images that the lanes run in, as planned.
		 */
		images: {
			lane: number;
			/**
			 * The lane's name.
			 */
			name: string;
			/**
			 * Reference as written.
			 */
			image: string;
		}[];
	};
	/**
	 * Evidence that the gate itself gives, as CloudEvents 1.0.
	 *
	 * Items: A CloudEvents 1.0 event in JSON form.
	 */
	events: {
		specversion: "1.0";
		id: string;
		source: string;
		type: string;
		subject: string;
		time: string;
		datacontenttype: "application/json";
		dataschema?: string;
		data: {
			[k: string]: unknown;
		};
	}[];
}

/**
 * Reviewed exceptions: each lets one denial stand for a time, and names who answers for it.
 */
export interface Waivers {
	apiVersion: "gatehouse.dev/v1";
	kind: "Waivers";
	waivers: {
		/**
		 * Code of the reason, such as `images.not-pinned`; `images.*` is every rule of the domain, `*` every rule that can be waived.
		 */
		code: string;
		/**
		 * Id or file of the contract; `*` stands for any run of characters.
		 */
		contract: string;
		/**
		 * Name of the lane; absent, the whole contract.
		 */
		lane?: string;
		/**
		 * Who answers for it.
		 */
		owner: string;
		/**
		 * Why the denial may stand.
		 */
		reason: string;
		/**
		 * Where it was reviewed.
		 */
		ticket: string;
		/**
		 * From when on it is over.
		 */
		expires: string;
	}[];
}

/**
 * What `gatehouse` is to do where the command line does not say: `gatehouse.config.yaml` or `gatehouse.config.json`. Paths are meant from the file's own folder.
 */
export interface Configuration {
	/**
	 * For editors.
	 */
	$schema?: string;
	/**
	 * Contracts to check where the command line names none: files, folders or globs; `-` is standard input.
	 *
	 * @minItems 1
	 */
	files?: string[];
	/**
	 * Folder of the compiled policy to judge by.
	 */
	bundle?: string;
	/**
	 * Folder of an organisation's own rules, to judge by beside those that travel along.
	 */
	policy?: string;
	/**
	 * File of the public key, in PEM form, that must have signed the bundle.
	 */
	verifyKey?: string;
	/**
	 * What the bundle's signature must call the key.
	 */
	verifyKeyId?: string;
	/**
	 * What the bundle must be signed for.
	 */
	verifyScope?: string;
	/**
	 * File of the AgentMachineMountPolicy to judge mounts by; absent, the bundle's own holds.
	 */
	mountPolicy?: string;
	/**
	 * Documents that contracts refer to, such as grants: files, folders or globs; `-` is standard input.
	 *
	 * @minItems 1
	 */
	related?: string[];
	/**
	 * File of reviewed exceptions.
	 */
	waivers?: string;
	/**
	 * How much some findings weigh.
	 */
	profile?: "strict";
	/**
	 * Who asks, and where: `node`, `actor`, `actorKind` and what else an organisation's rules look at.
	 */
	environment?: {
		[k: string]: string;
	};
	/**
	 * `NAME` or `NAME@VERSION` of documents that do not say their kind.
	 */
	kind?: string;
	/**
	 * What ends with status 1.
	 */
	failOn?: "deny" | "warn";
	/**
	 * How to write the decisions: `FORMAT` or `FORMAT=-` to standard output, `FORMAT=FILE` to a file.
	 *
	 * @minItems 1
	 */
	reports?: string[];
	/**
	 * Folder of the record that every decision is appended to.
	 */
	record?: string;
	/**
	 * What is refused unread or unjudged.
	 */
	limits?: {
		/**
		 * Refuse larger files.
		 */
		maxBytes?: number;
		/**
		 * Refuse deeper nesting.
		 */
		maxDepth?: number;
		/**
		 * Refuse what takes longer to judge, in milliseconds.
		 */
		timeoutMs?: number;
	};
	/**
	 * How `gatehouse serve` answers over HTTP.
	 */
	serve?: {
		/**
		 * `HOST:PORT`, `[IPV6]:PORT` or `unix:PATH`.
		 */
		listen?: string;
		/**
		 * Permissions of a Unix socket, octal.
		 */
		socketMode?: string;
		/**
		 * Listen beyond this machine without asking who comes.
		 */
		insecure?: boolean;
		/**
		 * File of bearer tokens, one a line.
		 */
		tokenFile?: string;
		/**
		 * File of the door's certificate, in PEM form.
		 */
		tlsCert?: string;
		/**
		 * File of its key, in PEM form.
		 */
		tlsKey?: string;
		/**
		 * File of the authorities whose certificates callers must show, in PEM form.
		 */
		clientCa?: string;
		/**
		 * Largest body of a request.
		 */
		maxBodyBytes?: number;
		/**
		 * By when a request's head, and then its body, must have come; in a batch, the longest pause.
		 */
		requestTimeoutMs?: number;
		/**
		 * After how long a connection on which nothing moves is closed.
		 */
		idleTimeoutMs?: number;
		/**
		 * Requests that are answered at one time.
		 */
		maxConcurrent?: number;
		/**
		 * The same of one caller: of a token, a certificate, an address.
		 */
		maxPerCaller?: number;
		/**
		 * How many threads judge; 0 for the one that answers. Absent, one less than there are cores.
		 */
		threads?: number;
		/**
		 * How long what is being answered has to end after SIGTERM.
		 */
		drainMs?: number;
		/**
		 * How often the bundle's folder is looked at; 0 for never.
		 */
		watchMs?: number;
		/**
		 * Address of the bundle on an HTTP server, a tar.gz.
		 */
		bundleUrl?: string;
		/**
		 * File of the bearer token for the bundle server.
		 */
		bundleTokenFile?: string;
		/**
		 * Shortest time between two looks at the bundle server.
		 */
		bundleMinDelayMs?: number;
		/**
		 * Longest time between two looks at the bundle server.
		 */
		bundleMaxDelayMs?: number;
		/**
		 * Largest bundle that is taken from a server.
		 */
		bundleMaxBytes?: number;
		/**
		 * Write the decision log to standard output, an entry a line.
		 */
		decisionLogConsole?: boolean;
		/**
		 * Address that decision logs are sent to, as OPA sends them.
		 */
		decisionLogUrl?: string;
		/**
		 * File of the bearer token for that address.
		 */
		decisionLogTokenFile?: string;
		/**
		 * What the decision log must not hold, as OPA's mask rules say it.
		 */
		decisionLogMask?: (
			| string
			| {
					/**
					 * Leave out, or put a value in its place.
					 */
					op: "remove" | "upsert";
					/**
					 * A JSON Pointer below `/input` or `/result`.
					 */
					path: string;
					/**
					 * What `upsert` puts there.
					 */
					value?: string | number | boolean | null;
			  }
		)[];
		/**
		 * Shortest time between two uploads of decision logs.
		 */
		decisionLogMinDelayMs?: number;
		/**
		 * Longest time between two uploads of decision logs.
		 */
		decisionLogMaxDelayMs?: number;
		/**
		 * Size of an upload from which on another is begun, packed.
		 */
		decisionLogChunkBytes?: number;
		/**
		 * How much waits for an upload; what is older is dropped.
		 */
		decisionLogBufferBytes?: number;
		/**
		 * Address that OpenTelemetry spans are sent to, OTLP over HTTP.
		 */
		traceUrl?: string;
		/**
		 * Share of the requests that are traced where the caller does not say.
		 */
		traceRatio?: number;
	};
}

/**
 * `kinds.json` beside an organisation's own rules: the kinds of contract that it adds.
 */
export interface OwnKinds {
	/**
	 * For editors.
	 */
	$schema?: string;
	/**
	 * @minItems 1
	 */
	kinds: {
		/**
		 * Of the kind; none that gatehouse itself has.
		 */
		name: string;
		/**
		 * Such as `v1`.
		 */
		version: string;
		/**
		 * What a document of the kind is there for: to ask, to be relied on, or to say what was.
		 */
		role: "request" | "authority" | "evidence";
		marks: {
			[k: string]:
				| string
				| number
				| {
						/**
						 * Whether the field must be there, whatever it holds, or must not.
						 */
						present: boolean;
				  };
		};
		versionMarks?: {
			[k: string]:
				| string
				| number
				| {
						/**
						 * Whether the field must be there, whatever it holds, or must not.
						 */
						present: boolean;
				  };
		};
		/**
		 * File in `schemas/` beside this one, without `.schema.json`; rules name it so too.
		 */
		schema: string;
		id?: string;
		instant?: string;
		/**
		 * @minItems 1
		 */
		paths?: string[];
		/**
		 * @minItems 1
		 */
		images?: string[];
		/**
		 * @minItems 1
		 */
		digests?: string[];
	}[];
}

/**
 * Which host folders an agent machine may mount, which it may not, and what holds for all others.
 */
export interface AgentMachineMountPolicy {
	/**
	 * The policy's name.
	 */
	id: string;
	type: "AgentMachineMountPolicy";
	/**
	 * Version of the document's form.
	 */
	specVersion: string;
	/**
	 * A title for people.
	 */
	name: string;
	/**
	 * What holds for a folder that no root and no pattern names; `ask` is a warning.
	 */
	defaultDecision: "deny" | "ask" | "permit";
	/**
	 * Folders that may be mounted.
	 */
	allowedRoots: {
		/**
		 * A host path; `~` and `$HOME` are the home.
		 */
		path: string;
		/**
		 * What the folder is for.
		 */
		pathClass: "code" | "documents" | "downloads" | "cache" | "artifacts" | "media" | "app-bridge";
		/**
		 * What may be done there.
		 */
		accessMode: "read-only" | "read-write" | "browser-read-write-agent-read-only" | "write-only-artifacts";
		/**
		 * Whether what lies below may be mounted too.
		 */
		recursive?: boolean;
		/**
		 * Whether a grant is needed besides.
		 */
		requiresGrant?: boolean;
		description?: string;
	}[];
	/**
	 * Folders that may not be mounted: a path covers what lies below it, `~` or `$HOME` the home and its ancestors, a bare word any path segment of that name.
	 */
	deniedPatterns: {
		/**
		 * A path or a word.
		 */
		pattern: string;
		/**
		 * Why.
		 */
		reason: string;
		/**
		 * How much it weighs.
		 */
		severity?: "warn" | "deny";
	}[];
	uidGidMapping?: {
		/**
		 * How users are mapped.
		 */
		mode?: "runtime-default" | "keep-id" | "explicit";
		uid?: number | null;
		gid?: number | null;
	};
	/**
	 * How contents reach the machine.
	 */
	syncMode?: "host-bind" | "cached" | "delegated" | "rsync" | "topolvm-local" | "other";
	downloadPolicy?: {
		defaultHostPath?: string;
		defaultAgentPath?: string;
		browserAccess?: "read-write" | "none";
		agentAccess?: "read-only" | "read-write" | "none";
		directExecutionAllowed?: boolean;
		hashDownloads?: boolean;
		recordSourceDomain?: boolean;
		mountWholeDownloadsDirectoryAllowed?: boolean;
	};
	promotionPolicy?: {
		downloadsToCodeRequiresEvidence?: boolean;
		downloadsToDocumentsRequiresEvidence?: boolean;
		allowAutomaticPromotion?: boolean;
	};
	evidence?: {
		required?: boolean;
		recordDeniedAttempts?: boolean;
		recordMountLaunch?: boolean;
		recordPromotionActions?: boolean;
		redactHostUserName?: boolean;
	};
}

/**
 * What an agent machine mounts, planned or done, and what it was refused.
 */
export interface AgentMachineMountEvidence {
	kind: "AgentMachineMountEvidence";
	capturedAt: string;
	workspaceId: string;
	bundle?: string | null;
	executor: string;
	backendIntent: "agent-machine";
	localDataPlaneRef: string;
	mountPolicyRef: string;
	secureHostInterfaceRef?: string | null;
	topolvmPlacementProfileRef?: string | null;
	storageBackend:
		"podman-bind" | "podman-machine-bind" | "wsl-bind" | "native-bind" | "topolvm-local-pv" | "other";
	policyHash: string;
	gitRef?: string | null;
	/**
	 * @minItems 1
	 */
	mounts: {
		mountId: string;
		pathClass: "code" | "documents" | "downloads" | "cache" | "artifacts" | "media" | "app-bridge";
		hostPathRef?: string | null;
		agentPath: string;
		accessMode: "read-only" | "read-write" | "browser-read-write-agent-read-only" | "write-only-artifacts";
		storageBackend?: string | null;
		gitRef?: string | null;
		contentHash?: string | null;
		secretsProhibited: boolean;
		directExecutionAllowed?: boolean;
		existsAtRunStart?: boolean | null;
	}[];
	deniedAttempts?: {
		pathRef: string;
		reason: string;
		severity?: "warn" | "deny";
	}[];
	downloadArtifacts?: {
		artifactRef: string;
		pathRef: string;
		sha256: string;
		mimeType?: string | null;
		sourceDomain?: string | null;
		sourceUrlRedacted?: string | null;
		promotedTo?: string | null;
		promotionEvidenceRef?: string | null;
	}[];
	topolvmPlacement?: {
		nodeName?: string | null;
		storageClassName?: string | null;
		pvRefs?: string[];
		pvcRefs?: string[];
		sharedStorageSemantics?: "node-local" | "replicated-by-higher-layer" | "external-shared-storage" | null;
	} | null;
	redactionSummary?: {
		hostUserRedacted?: boolean;
		secretLikeValuesRedacted?: number;
		notes?: string;
	};
}

/**
 * What was done to an office artifact, or is planned, or was blocked.
 */
export interface OfficeArtifactEvidence {
	kind: "OfficeArtifactEvidence";
	capturedAt: string;
	workroomId: string;
	artifactId: string;
	artifactType:
		| "document"
		| "spreadsheet"
		| "slide-deck"
		| "pdf"
		| "mail-draft"
		| "calendar-item"
		| "task-list"
		| "note"
		| "media-asset";
	format:
		| "docx"
		| "odt"
		| "md"
		| "pdf"
		| "xlsx"
		| "ods"
		| "csv"
		| "pptx"
		| "odp"
		| "eml"
		| "ics"
		| "json"
		| "txt"
		| "png"
		| "jpg"
		| "wav"
		| "m4a";
	operation:
		| "plan"
		| "generate"
		| "inspect"
		| "convert"
		| "render"
		| "analyze"
		| "review"
		| "promote"
		| "publish"
		| "send-draft";
	status: "planned" | "success" | "failure" | "blocked" | "requires-review";
	storageRef: string;
	sourceRefs?: string[];
	derivedRefs?: string[];
	agentRunRef?: string | null;
	mountEvidenceRef?: string | null;
	officeArtifactContractRef?: string;
	backend?: {
		engine?:
			| "libreoffice"
			| "collabora"
			| "onlyoffice"
			| "microsoft-graph"
			| "google-workspace"
			| "sourceos-native"
			| "manual";
		mode?: "local-headless" | "browser-collab" | "remote-api" | "manual-upload" | "native";
		versionRef?: string | null;
	};
	artifactHashes?: {
		ref: string;
		sha256: string;
		mimeType?: string | null;
		sizeBytes?: number | null;
	}[];
	conversion?: {
		fromFormat?: string | null;
		toFormat?: string | null;
		commandRef?: string | null;
		executed?: boolean;
	} | null;
	review?: {
		required?: boolean;
		decision?: "approved" | "rejected" | "needs-changes" | "pending" | null;
		decisionRef?: string | null;
		reviewer?: string | null;
	} | null;
	sideEffects?: {
		emailSent?: boolean;
		externalPublished?: boolean;
		calendarModified?: boolean;
		requiresPolicyApproval?: boolean;
	};
	policyHash: string;
	policyRefs?: string[];
	redactionSummary?: {
		hostUserRedacted?: boolean;
		secretLikeValuesRedacted?: number;
		notes?: string;
	};
}

/**
 * A decision in the exchange form of the SourceOS specifications.
 */
export interface PolicyDecision {
	/**
	 * The decision's name; its last part is that of the Decision it was made from.
	 */
	id: string;
	/**
	 * What the document is.
	 */
	type: "PolicyDecision";
	/**
	 * Version of the SourceOS specifications.
	 */
	specVersion: string;
	/**
	 * `permitWithObligations`: permitted, and the run owes what `obligations` lists.
	 */
	decision: "permit" | "deny" | "permitWithObligations";
	/**
	 * The policy that it was made by, with the digest of its bundle.
	 */
	policyId: string;
	/**
	 * All that the decision depends on besides the policy.
	 */
	inputs: {
		/**
		 * Who asks.
		 */
		subject: {
			/**
			 * The asker's name.
			 */
			subjectId: string;
			/**
			 * What the asker is.
			 */
			kind: "user" | "service" | "app" | "workload";
			/**
			 * Roles that the asker holds.
			 *
			 * Items: A role.
			 */
			roles?: string[];
			/**
			 * Further facts about the asker.
			 */
			attributes?: {
				[k: string]: unknown;
			};
		};
		/**
		 * What was judged.
		 */
		object: {
			/**
			 * The object's name.
			 */
			objectId: string;
			/**
			 * What the object is.
			 */
			objectType: "dataset" | "field" | "asset" | "run" | "provenance" | "schema" | "agreement";
			/**
			 * How the object is classified.
			 *
			 * Items: A class.
			 */
			tags?: string[];
			/**
			 * Where the object lies.
			 */
			zone?: string | null;
			/**
			 * Further facts about the object.
			 */
			attributes?: {
				[k: string]: unknown;
			};
		};
		/**
		 * What the subject wants to do with the object.
		 */
		purpose: string;
		/**
		 * Further circumstances that were judged by.
		 */
		environment?: {
			[k: string]: unknown;
		};
	};
	/**
	 * What is owed for the permission.
	 *
	 * Items: Something that must be done.
	 */
	obligations?: {
		/**
		 * What must be done.
		 */
		name:
			| "obfuscate_before_export"
			| "log_access"
			| "retain_provenance"
			| "mask_fields"
			| "aggregate_only"
			| "attest_container";
		/**
		 * Before, after or during what is permitted.
		 */
		when: "pre" | "post" | "runtime";
		/**
		 * What the obligation is about.
		 */
		params?: {
			[k: string]: unknown;
		};
	}[];
	/**
	 * When the question was put.
	 */
	issuedAt: string;
	/**
	 * From when on nobody may act on it.
	 */
	expiresAt: string;
	/**
	 * SHA-256 of all other members in the form of RFC 8785.
	 */
	decisionHash: string;
}

/**
 * An in-toto Statement v1 with the SLSA verification summary predicate v1. Members that it does not name are ignored.
 */
export interface VerificationSummary {
	/**
	 * Form of the statement.
	 */
	_type: "https://in-toto.io/Statement/v1";
	/**
	 * What was verified.
	 *
	 * @minItems 1
	 *
	 * Items: One thing that was verified.
	 */
	subject: {
		/**
		 * What it is called here.
		 */
		name?: string;
		/**
		 * What it is called everywhere.
		 */
		uri?: string;
		/**
		 * Digests by algorithm, in lower-case hexadecimal.
		 */
		digest: {
			/**
			 * SHA-256.
			 */
			sha256?: string;
			[k: string]: string | undefined;
		};
		/**
		 * How it is written.
		 */
		mediaType?: string;
		[k: string]: unknown;
	}[];
	/**
	 * Form of the predicate.
	 */
	predicateType: "https://slsa.dev/verification_summary/v1";
	/**
	 * What verifying it came to.
	 */
	predicate: {
		/**
		 * Who verified.
		 */
		verifier: {
			/**
			 * The verifier's name.
			 */
			id: string;
			[k: string]: unknown;
		};
		/**
		 * When it was verified, in UTC.
		 */
		timeVerified: string;
		/**
		 * What the subject is a version of.
		 */
		resourceUri: string;
		/**
		 * What it was verified against.
		 */
		policy: {
			/**
			 * What it is called here.
			 */
			name?: string;
			/**
			 * What it is called everywhere.
			 */
			uri: string;
			/**
			 * Digests by algorithm, in lower-case hexadecimal.
			 */
			digest?: {
				/**
				 * SHA-256.
				 */
				sha256?: string;
				[k: string]: string | undefined;
			};
			/**
			 * How it is written.
			 */
			mediaType?: string;
			[k: string]: unknown;
		};
		/**
		 * Documents that the verification relied on, all of them.
		 *
		 * Items: One document.
		 */
		inputAttestations?: {
			/**
			 * What it is called here.
			 */
			name?: string;
			/**
			 * What it is called everywhere.
			 */
			uri?: string;
			/**
			 * Digests by algorithm, in lower-case hexadecimal.
			 */
			digest: {
				/**
				 * SHA-256.
				 */
				sha256?: string;
				[k: string]: string | undefined;
			};
			/**
			 * How it is written.
			 */
			mediaType?: string;
			[k: string]: unknown;
		}[];
		/**
		 * Whether the subject meets the policy.
		 */
		verificationResult: "PASSED" | "FAILED";
		/**
		 * What the subject was verified to be; `FAILED` where the policy is not met.
		 *
		 * @minItems 1
		 *
		 * Items: A level.
		 */
		verifiedLevels: string[];
		/**
		 * How many dependencies were verified at each level.
		 */
		dependencyLevels?: {
			[k: string]: number;
		};
		/**
		 * Version of the SLSA specification.
		 */
		slsaVersion?: string;
		[k: string]: unknown;
	};
	[k: string]: unknown;
}

/**
 * Evidence of the execution plane that something was admitted or rejected.
 */
export interface ExecutionPlaneEvidence {
	/**
	 * Version of the form.
	 */
	contract_version: 1;
	/**
	 * The evidence's name.
	 */
	evidence_id: string;
	/**
	 * What happened.
	 */
	evidence_type: "admission.accepted" | "admission.rejected";
	/**
	 * The execution; null before there is one.
	 */
	execution_ref: string | null;
	/**
	 * What was asked for.
	 */
	request_id: string;
	/**
	 * Digest of the policy in force.
	 */
	policy_bundle_hash: string;
	/**
	 * Where it runs; null before that is chosen.
	 */
	target_id: string | null;
	/**
	 * Who vouches for the target.
	 */
	target_verifier_id: string | null;
	/**
	 * How well the target is vouched for.
	 */
	attestation_class: string | null;
	/**
	 * The lane; null where it is about all of them.
	 */
	lane_id: string | null;
	/**
	 * Who verified the authority.
	 */
	authority_verifier_id: string | null;
	/**
	 * The decision.
	 */
	payload: {
		/**
		 * Whether it is allowed.
		 */
		allow: boolean;
		/**
		 * What was judged.
		 */
		contract: {
			/**
			 * The file's name.
			 */
			source: string;
			/**
			 * Number of the document in its file, from 0.
			 */
			document: number;
			/**
			 * Digest of its bytes.
			 */
			sha256: string;
			[k: string]: unknown;
		};
		[k: string]: unknown;
	};
	/**
	 * When the question was put.
	 */
	emitted_at: string;
}

/**
 * A signed document: the JSON envelope of DSSE 1.0. Members that it does not name are ignored.
 */
export interface DsseEnvelope {
	/**
	 * What the payload is; it is signed along.
	 */
	payloadType: string;
	/**
	 * The document's bytes in Base64.
	 */
	payload: string;
	/**
	 * One for each signer.
	 *
	 * @minItems 1
	 *
	 * Items: One signature.
	 */
	signatures: {
		/**
		 * A hint at the key; it proves nothing.
		 */
		keyid?: string;
		/**
		 * The signature in Base64.
		 */
		sig: string;
		[k: string]: unknown;
	}[];
	[k: string]: unknown;
}
