# METADATA
# title: Level of trust
# description: |
#   How far a device is trusted at the instant judged at. One whose trust is over, or is still to come, has none.
# schemas:
#   - input.contract: schema["device-trust-profile.v1"]
package gatehouse.workspace_records.device_trust_profile.level

import data.gatehouse.instant

default trusted := true

trusted := false if word

word := input.contract.trustLevel if input.contract.trustLevel in {"untrusted", "revoked"}

else := $"untrusted since {input.contract.validUntil}" if instant.reached("/validUntil")

else := $"untrusted until {input.contract.attestedAt}" if instant.ahead("/attestedAt")
