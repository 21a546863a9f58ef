/** The languages whose code is looked through: how a command line carries it, and which calls run a program. */
import type { CallKind, Language } from "./code-calls.ts";

export interface Interpreter {
	readonly language: Language;
	/** The option that carries code, glued or before it. */
	readonly code: RegExp;
	/** Options whose value is the next word. */
	readonly valued: RegExp;
	/** The option that names a file of code. */
	readonly file?: RegExp;
	/** The first operand is code. */
	readonly codeFirst?: boolean;
}

const each = (names: string, kind: CallKind): Readonly<Record<string, CallKind>> =>
	Object.fromEntries(names.split(" ").map((name) => [name, kind]));

export const python: Interpreter = {
	code: /^-[a-bd-ln-zA-VYZ]*c/,
	valued: /^(?:-[a-zA-Z]*[WX]|--check-hash-based-pycs)$/,
	language: {
		comments: ["#"],
		prefixed: true,
		triple: true,
		calls: {
			...each(
				"system popen run call check_call check_output Popen getoutput getstatusoutput spawn create_subprocess_shell",
				"first",
			),
			...each("create_subprocess_exec", "all"),
			...each(
				"execv execve execvp execvpe execl execle execlp execlpe posix_spawn posix_spawnp",
				"program-argv",
			),
			...each("run_module", "module"),
			...each("run_path", "file"),
		},
	},
};

export const perl: Interpreter = {
	code: /^-(?!-)[a-zA-Z0-9]*[eE]/,
	valued: /^-[IM]$/,
	language: {
		comments: ["#"],
		backquotes: "command",
		bare: true,
		patterns: true,
		inserts: /^[$@](?:\{[^}]*\}|\w+(?:->)?(?:\{[^}]*\}|\[[^\]]*\])*)/,
		quoteWords: /^q[qwx]?(?:[{([<|!/]|(?<=q[qwx]?)\s+[{([<])/,
		calls: { ...each("system exec", "all"), open: "open" },
	},
};

export const ruby: Interpreter = {
	code: /^-(?!-)[a-zA-Z0-9]*e/,
	valued: /^-[ICrE]$/,
	language: {
		comments: ["#"],
		backquotes: "command",
		bare: true,
		patterns: true,
		inserts: /^#\{[^}]*\}/,
		quoteWords: /^%[qQwWx][{([<|!/]/,
		calls: each("system exec spawn popen capture2 capture2e capture3 popen2 popen3 pipeline", "all"),
	},
};

export const node: Interpreter = {
	code: /^(?:-[a-z]*[ep]|--eval|--print)(?=$|=)/,
	valued: /^(?:-r|--require|--import|--loader)$/,
	language: {
		comments: ["//"],
		blockComments: true,
		backquotes: "string",
		patterns: true,
		inserts: /^\$\{[^}]*\}/,
		calls: {
			...each("exec execSync $", "first"),
			...each("execFile execFileSync spawn spawnSync", "program-list"),
		},
	},
};

export const php: Interpreter = {
	code: /^-r/,
	valued: /^-[dcfz]$/,
	language: {
		comments: ["//", "#"],
		blockComments: true,
		backquotes: "command",
		inserts: /^(?:\{\$[^}]*\}|\$\w+)/,
		calls: each("system exec shell_exec passthru popen proc_open", "first"),
	},
};

export const lua: Interpreter = {
	code: /^-e/,
	valued: /^-l$/,
	language: { comments: ["--"], calls: each("execute popen", "first"), bare: true },
};

export const awk: Interpreter = {
	code: /^(?:-e|--source)(?=$|=)/,
	file: /^(?:-[fE]|--file)(?=$|=)/,
	valued: /^-[FvfE]$/,
	codeFirst: true,
	language: { comments: ["#"], patterns: true, pipes: true, calls: each("system", "first") },
};

export const appleScript: Interpreter = {
	code: /^-e/,
	valued: /^-[ls]$/,
	language: { comments: ["--"], bare: true, calls: each("script", "first") },
};

export const r: Interpreter = {
	code: /^-e/,
	valued: /^--args$/,
	language: { comments: ["#"], calls: { ...each("system", "first"), ...each("system2", "program-list") } },
};
