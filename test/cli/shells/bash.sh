# SCRIPT LINE…: what bash offers at the end of each line, in JSON lines' place: words, then an empty line.
source "$1"
shift
compopt() { settings+=" $*"; }
for line in "$@"; do
	COMP_LINE=$line COMP_POINT=${#line} COMP_WORDS=() settings=''
	# As readline takes a line apart: at blanks, and at = and @ within words.
	rest=$line
	while [[ $rest =~ ^[[:space:]]*([=:]+|@?[^[:space:]=:@]+|@) ]]; do
		COMP_WORDS+=("${BASH_REMATCH[1]}")
		rest=${rest#"${BASH_REMATCH[0]}"}
	done
	last=${COMP_WORDS[${#COMP_WORDS[@]} - 1]}
	if [[ $rest == [[:space:]]* || $last == = ]]; then
		COMP_WORDS+=("")
		last=''
	fi
	COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
	_gatehouse gatehouse "$last" ''
	if ((${#COMPREPLY[@]} == 0)) && [[ $settings == *'-o dirnames'* ]]; then
		compgen -d -- "$last"
	elif ((${#COMPREPLY[@]} == 0)) && [[ $settings != *'+o default'* ]]; then
		compgen -f -- "$last"
	else
		printf '%s\n' "${COMPREPLY[@]}"
	fi
	echo ----
done
