"""What if: when a case may be verified, and with which chance inside its window, simulated from assumptions.

Nobody has published how long merchants take or how often agencies send back. So nothing here is a rule: what is not
known is an assumption, printed with every answer and open to be changed. Pure: the same facts, instant, assumptions
and calendar give the same answer.
"""

from domain.forecasting.almanac import Almanac, BusinessDayCount
from domain.forecasting.assumptions import Assumptions, assuming
from domain.forecasting.forecasts import forecast_of, inputs_of, outlook_of
from domain.forecasting.granted import path_of
from domain.forecasting.outlooks import Cause, CauseShare, Forecast, Gain, Help, Inputs, Measure, Outlook, VerifiedOn

__all__ = [
    "Almanac",
    "Assumptions",
    "BusinessDayCount",
    "Cause",
    "CauseShare",
    "Forecast",
    "Gain",
    "Help",
    "Inputs",
    "Measure",
    "Outlook",
    "VerifiedOn",
    "assuming",
    "forecast_of",
    "inputs_of",
    "outlook_of",
    "path_of",
]
