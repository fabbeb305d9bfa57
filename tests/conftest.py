"""How hard the property tests try, chosen for the whole run by HYPOTHESIS_PROFILE."""

import os

from hypothesis import HealthCheck, Phase, settings

# How long something takes says what else the machine does, not whether a rule holds.
_UNTIMED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

settings.register_profile("dev", _UNTIMED, max_examples=50)
settings.register_profile("ci", _UNTIMED, max_examples=500, derandomize=True)
settings.register_profile("nightly", _UNTIMED, max_examples=20_000, print_blob=True)
settings.register_profile(
    "mutation",
    _UNTIMED,
    max_examples=25,
    phases=[phase for phase in Phase if phase is not Phase.shrink],
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))
