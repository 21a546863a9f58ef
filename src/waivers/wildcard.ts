/** Tells whether a text is of a form in which `*` stands for any run of characters. */
export function wildcard(form: string): (text: string) => boolean {
	const parts = form.split("*");
	if (parts.length === 1) {
		return (text) => text === form;
	}
	const [first = "", ...rest] = parts;
	const last = rest.pop() ?? "";
	return (text) => {
		if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last)) {
			return false;
		}
		let from = first.length;
		const to = text.length - last.length;
		return rest.every((part) => {
			const found = text.indexOf(part, from);
			from = found + part.length;
			return found !== -1 && from <= to;
		});
	};
}
