# METADATA
# title: Instants
# description: |
#   How a time of the contract lies to the instant that is judged at. Where there is no such instant, neither holds.
package gatehouse.instant

# METADATA
# description: The time at this pointer has come. An end that has come is over.
reached(pointer) if {
	input.time != null
	input.facts.instants[pointer] <= input.time
}

# METADATA
# description: The time at this pointer is still to come.
ahead(pointer) if {
	input.time != null
	input.facts.instants[pointer] > input.time
}

# METADATA
# description: The time at the first pointer is before that at the second.
before(one, other) if input.facts.instants[one] < input.facts.instants[other]
