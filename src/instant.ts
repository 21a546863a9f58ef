/** Instants: RFC 3339 times (section 5.6) as texts that sort as the instants do. */

const form = /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(?:[Zz]|([+-])(\d{2}):(\d{2}))$/;

/**
 * The instant of an RFC 3339 time in UTC, such as `2026-05-10T11:00:00` or `2026-05-10T11:00:00.25`: without a zone and
 * without trailing zeros, so that texts compare as instants do, to any precision. Null for anything else.
 */
export function readInstant(text: string): string | null {
	const match = form.exec(text);
	if (match === null) {
		return null;
	}
	const [
		,
		day = "",
		hour = "",
		minute = "",
		second = "",
		fraction = "",
		sign,
		offHour = "0",
		offMinute = "0",
	] = match;
	const isLeap = second === "60";
	const fits = Number(hour) < 24 && Number(minute) < 60 && (Number(second) < 60 || isLeap);
	if (!fits || !isDay(day) || Number(offHour) > 23 || Number(offMinute) > 59) {
		return null;
	}
	const local = Date.parse(`${day}T${hour}:${minute}:${isLeap ? "59" : second}Z`);
	const offset = (Number(offHour) * 60 + Number(offMinute)) * 60_000 * (sign === "-" ? -1 : 1);
	const utc = new Date(local - offset);
	const whole = Number.isNaN(utc.getTime()) ? "" : utc.toISOString().slice(0, 19);
	// Years beyond four digits have another form; a leap second is the last of a day.
	if (!/^\d{4}-/.test(whole) || (isLeap && !whole.endsWith("T23:59:59"))) {
		return null;
	}
	const digits = fraction.replace(/0+$/, "");
	return `${isLeap ? whole.replace(/59$/, "60") : whole}${digits === "" ? "" : `.${digits}`}`;
}

/** JavaScript takes the 30th of February for the 2nd of March; no other reader does. */
function isDay(text: string): boolean {
	const day = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
