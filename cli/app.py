"""All commands under their names."""

from collections.abc import Callable

import typer

from cli.commands import (
    calendar,
    calendar_loading,
    checking,
    forecast,
    keeping,
    kit,
    outbox,
    papers,
    preflight,
    quota,
    reading,
    starting,
    steering,
    steps,
)
from cli.exits import EPILOG

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    epilog=EPILOG,
    help="Operate the cases of overseas Mini Programs. Temporal is found by TEMPORAL_ADDRESS, the data by PAILOU_HOME.",
)

_PANELS: dict[str, dict[str, Callable[..., None]]] = {
    "Start": {"start": starting.start, "import": starting.import_file},
    "Look": {
        "list": reading.list_cases,
        "show": reading.show,
        "tasks": reading.tasks,
        "timeline": reading.timeline,
        "refused": reading.refused,
        "outbox": outbox.outbox,
        "forecast": forecast.forecast,
        "download": keeping.download,
        "preflight": preflight.preflight,
        "form-kit": kit.form_kit,
    },
    "Record a step": {
        "complete": steps.complete,
        "upload": papers.upload,
        "remove": papers.remove,
        "accept": papers.accept,
        "pay": steps.pay,
        "assign": steps.assign,
        "decide": steps.decide,
    },
    "Steer": {
        "extend": steering.extend,
        "change": steering.change,
        "policy": steering.policy,
        "remind": steering.remind,
        "withdraw": steering.withdraw,
        "erase": keeping.erase,
        "retry": steering.retry,
        "dismiss": steering.dismiss,
    },
    "Without a server": {"check-document": checking.check_document, "business-days": calendar.business_days},
}

for _panel, _commands in _PANELS.items():
    for _name, _command in _commands.items():
        app.command(_name, rich_help_panel=_panel, epilog=EPILOG)(_command)

app.add_typer(kit.template, name="template", rich_help_panel="Templates")
calendar.calendar.command("load", epilog=EPILOG)(calendar_loading.load)
calendar.calendar.command("refresh", epilog=EPILOG)(calendar_loading.refresh)
calendar.calendar.command("list", epilog=EPILOG)(calendar_loading.list_notices)
app.add_typer(calendar.calendar, name="calendar", rich_help_panel="Without a server")
app.add_typer(quota.quota, name="quota", rich_help_panel="Steer")
