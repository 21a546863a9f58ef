/** Programs that print, look for or keep what they are given, and run none of it. */
import type { Bit } from "./bits.ts";
import { builtins } from "./builtins.ts";

const names: ReadonlySet<string> = new Set(
	[
		"man info help apropos whatis tldr which whereis whence cheat",
		"logger wall notify-send say espeak figlet toilet banner cowsay lolcat yes seq write mail",
		"grep egrep fgrep rgrep zgrep rg ag ack git gh glab hub hg svn jq yq sed awk gawk mawk nawk",
		"cat less more head tail wc sort uniq cut tr tee diff cmp comm paste fold fmt column",
		"shellcheck hadolint yamllint bat nl od xxd strings",
		"ls stat file touch mkdir rmdir rm cp mv ln chmod chown chgrp install tar zip gzip rsync scp dd",
		"basename dirname realpath readlink expr date sleep kill pkill pgrep pidof ps lsof ldd id",
		"apt apt-get aptitude dpkg dnf yum rpm pacman zypper apk brew port snap flatpak-builder pip pip3 gem cargo",
		"curl wget gpg openssl sha256sum md5sum base64 helm systemctl journalctl",
	].flatMap((line) => line.split(" ")),
);

/** Whether a program is known for running none of its operands. The shell's own commands are followed elsewhere. */
export function keepsOperands(program: string): boolean {
	return names.has(program) || Object.hasOwn(builtins, program);
}

const shells: ReadonlySet<string> = new Set(
	"sh bash rbash dash ash zsh ksh mksh lksh oksh yash posh fish csh tcsh".split(" "),
);

/** Whether a word names a shell. */
export function isShell(word: string): boolean {
	return word.endsWith("sh") && shells.has(word.slice(word.lastIndexOf("/") + 1));
}

/** `$SHELL -c 'text'`: whichever shell it is, a shell it is. */
export function isShellVariable(bits: readonly Bit[]): boolean {
	const [only, ...more] = bits;
	return more.length === 0 && only?.kind === "unknown" && /^\$\{?(?:SHELL\b|BASH\b|0\}?$)/.test(only.text);
}
