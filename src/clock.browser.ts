/** A clock that only goes forward, in nanoseconds; a browser makes its steps coarse. */
export function ticks(): bigint {
	return BigInt(Math.round(performance.now() * 1e6));
}
