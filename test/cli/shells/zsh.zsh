# SCRIPT LINE…: what zsh offers at the end of each line, in a terminal of its own.
zmodload zsh/zpty
offers=$(mktemp)
zpty shell "TERM=dumb zsh -f -i"
zpty -w shell "PS1= PS2=; autoload -Uz compinit; compinit -u -D
compadd() {
	local -a hits
	[[ \${@[(r)-[OAD]*]} == -* ]] || { builtin compadd -O hits \"\$@\"; print -rl -- \$hits >> ${(q)offers} }
	builtin compadd \"\$@\"
}
gather() { _main_complete }
zle -C gather complete-word gather
bindkey '^T' gather
bindkey '^K' kill-whole-line
source ${(q)1}; print READ''Y"
zpty -r shell seen '*READY*'
for line in "${@[2,-1]}"; do
	: > $offers
	zpty -w -n shell "$line"$'\C-t\C-k'"print DO''NE"$'\n'
	zpty -r shell seen '*DONE*'
	sort -u $offers
	print -- ----
done
zpty -d shell
rm -f $offers
