# A sound passport of a helper, and what a test wants to be different in it.
package gatehouse.passports.example_test

import data.gatehouse.example_test as example

# The input for the passport after these patches (RFC 6902), judged at its own instant.
passport(patches) := example.record_at("AgentPassport", json.patch(_passport, patches), "2026-05-04T08:00:00")

# The same, judged at an instant that the caller gives.
passport_at(patches, time) := object.union(passport(patches), {"time": time})

_passport := {"kind": "AgentPassport", "bundle_id": "org.example.helper", "agent_class": "app_helper", "is_daemon": true, "is_apple_signed": false, "suppress_user_authorization_prompt": false, "system_bundle": false, "interrupt_level": "passive", "attestation_source": "registrar-2", "attested_at": "2026-05-04T08:00:00Z", "capability_exceptions": [{"capability": "calendar.read", "granted_by": "user:mira", "granted_at": "2026-05-03T08:00:00Z", "scope": "calendar:team", "expires": "2026-06-03T08:00:00Z"}]}
