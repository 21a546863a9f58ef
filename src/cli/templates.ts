/** What a step of a job, or a hook, judges: files, folders or globs; none for those of the configuration. */
type Paths = readonly string[];

/** A GitHub workflow, for `.github/workflows/gatehouse.yml`: annotations in the pull request, and a SARIF report. */
export function githubWorkflow(paths: Paths): string {
	return `# Judges the contracts of this repository at every push and pull request.
name: gatehouse
on: [push, pull_request]
permissions:
  contents: read
jobs:
  gatehouse:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
      - uses: actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020 # v4.4.0
        with:
          node-version: "22"
      - run: npm ci
      - run: ${checkLine("--format github --format sarif=gatehouse.sarif", paths)}
      - uses: actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02 # v4.6.2
        if: always()
        with:
          name: gatehouse
          path: gatehouse.sarif
`;
}

/** A GitLab job, for `.gitlab-ci.yml`: what is denied stands in the merge request as code quality. */
export function gitlabJob(paths: Paths): string {
	return `# Judges the contracts of this repository in every pipeline.
gatehouse:
  image: node:22-slim
  script:
    - npm ci
    - ${checkLine("--format pretty --format gitlab=gl-code-quality-report.json", paths)}
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
`;
}

/** A pre-commit configuration, for `.pre-commit-config.yaml`: the contracts that a commit changes. */
export function preCommitConfig(paths: Paths): string {
	return `# Judges the contracts that a commit changes: https://pre-commit.com
repos:
  - repo: local
    hooks:
      - id: gatehouse
        name: gatehouse
        entry: npx --no-install gatehouse check --
        language: system
        files: ${JSON.stringify(folderPattern(paths))}
        require_serial: true
`;
}

/** A line of a shell script, each path one word of it and none an option; as YAML has it, whatever is in them. */
function checkLine(options: string, paths: Paths): string {
	const words = paths.map((path) =>
		/^[\w./@%+,-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`,
	);
	const line = `npx --no-install gatehouse check ${options}`;
	return JSON.stringify(words.length === 0 ? line : `${line} -- ${words.join(" ")}`);
}

/** The files and what is in the folders, as pre-commit's regular expression; a glob stands for what may match it. */
function folderPattern(paths: Paths): string {
	const patterns = paths
		.map((path) => path.replace(/^(?:\.\/)+/, "").replace(/\/+$/, ""))
		.map((path) => (path === "." ? "" : plainPart(path)));
	// By extension: pre-commit's own types know no JSON lines.
	const contract = "\\.(?:json|jsonl|ndjson|yaml|yml)$";
	return patterns.length === 0 || patterns.includes("")
		? contract
		: `^(?:${patterns.map(globPattern).join("|")})(?:$|/.*${contract})`;
}

/** A glob of alternatives, classes or the like stands for all of the folder that it looks in: rather more than less. */
function plainPart(path: string): string {
	const parts = path.split("/");
	const first = parts.findIndex((part) => /[*?]|[[\]{}()!+@]/.test(part));
	return /[[\]{}()!]/.test(path) ? parts.slice(0, first).join("/") : path;
}

function globPattern(glob: string): string {
	return glob
		.split(/(\*\*\/|\*\*|\*|\?)/)
		.map((part) => globParts[part] ?? part.replace(/[\\^$.|+()[\]{}]/g, "\\$&"))
		.join("");
}

const globParts: Readonly<Record<string, string>> = {
	"**/": "(?:.*/)?",
	"**": ".*",
	"*": "[^/]*",
	"?": "[^/]",
};
