"""The stories that simulated people play, by the name that `merchants.csv` gives them."""

from collections.abc import Awaitable, Callable

from simulation.company import Company
from simulation.plots.endings import duplicate_email, withdrawn
from simulation.plots.messages import early_payment, malformed_signal
from simulation.plots.papers import wrong_name
from simulation.plots.registration import (
    adopted,
    quota_waits,
    repeated,
    reuse_not_chosen,
    reuse_not_honoured,
    verified_by_reuse,
)
from simulation.plots.reviews import (
    failed_late,
    review_past_window,
    second_application,
    sent_back_once,
    sent_back_twice,
    verified_first,
)
from simulation.plots.time import lapsed, paid_late, year_end

Plot = Callable[[Company], Awaitable[None]]

PLOTS: dict[str, Plot] = {
    "verified_by_reuse": verified_by_reuse,
    "quota_waits": quota_waits,
    "reuse_not_honoured": reuse_not_honoured,
    "reuse_not_chosen": reuse_not_chosen,
    "verified_first": verified_first,
    "sent_back_once": sent_back_once,
    "sent_back_twice": sent_back_twice,
    "second_application": second_application,
    "failed_late": failed_late,
    "review_past_window": review_past_window,
    "paid_late": paid_late,
    "lapsed": lapsed,
    "year_end": year_end,
    "withdrawn": withdrawn,
    "duplicate_email": duplicate_email,
    "malformed_signal": malformed_signal,
    "early_payment": early_payment,
    "wrong_name": wrong_name,
    "repeated": repeated,
    "adopted": adopted,
}
