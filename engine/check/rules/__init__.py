"""The rules, in the order in which a reader would ask."""

from collections.abc import Callable, Iterator

from engine.check.inspection import Inspection
from engine.check.rules.ad_hoc import ad_hoc
from engine.check.rules.assignments import assignments
from engine.check.rules.behaviors import behaviors
from engine.check.rules.boundaries import boundaries
from engine.check.rules.called_processes import called_processes
from engine.check.rules.compensations import compensations
from engine.check.rules.complex_gateways import complex_gateways
from engine.check.rules.conditional_events import conditional_events
from engine.check.rules.data_copies import data_copies
from engine.check.rules.decision_tasks import decision_tasks
from engine.check.rules.end_states import end_states
from engine.check.rules.event_gateways import event_gateways
from engine.check.rules.executable import executable
from engine.check.rules.expressions import expressions
from engine.check.rules.flow_lists import flow_lists
from engine.check.rules.flows import flows
from engine.check.rules.gateway_directions import gateway_directions
from engine.check.rules.house_properties import house_properties
from engine.check.rules.identities import identities
from engine.check.rules.instantiating import instantiating
from engine.check.rules.links import links
from engine.check.rules.loops import loops
from engine.check.rules.mappings import mappings
from engine.check.rules.message_flows import message_flows
from engine.check.rules.message_names import message_names
from engine.check.rules.names import names
from engine.check.rules.operations import operations
from engine.check.rules.parallel_writes import parallel_writes
from engine.check.rules.personal_data import personal_data
from engine.check.rules.program_code import program_code
from engine.check.rules.protected_steps import protected_steps_kept
from engine.check.rules.quantities import quantities
from engine.check.rules.reachability import reachability
from engine.check.rules.rounds import rounds
from engine.check.rules.services import services
from engine.check.rules.several_definitions import several_definitions
from engine.check.rules.shapes import shapes
from engine.check.rules.sizes import sizes
from engine.check.rules.splits import splits
from engine.check.rules.stale_flags import stale_flags
from engine.check.rules.standard_loops import standard_loops
from engine.check.rules.starts import starts
from engine.check.rules.supported_elements import global_elements, supported_elements
from engine.check.rules.supported_events import supported_events
from engine.check.rules.task_forms import task_forms
from engine.check.rules.thrown_compensations import thrown_compensations
from engine.check.rules.thrown_errors import thrown_errors
from engine.check.rules.timers import timers
from engine.check.rules.transactions import transactions
from engine.check.rules.unread_parts import unread_parts
from engine.check.rules.vendor_attributes import vendor_attributes
from engine.drawing import Drawing
from engine.model.finding import Finding

OF_DRAWINGS: tuple[Callable[[Drawing], Iterator[Finding]], ...] = (
    identities,
    global_elements,
    message_flows,
)
OF_PROCESSES: tuple[Callable[[Inspection], Iterator[Finding]], ...] = (
    sizes,
    executable,
    supported_elements,
    supported_events,
    quantities,
    several_definitions,
    unread_parts,
    vendor_attributes,
    program_code,
    starts,
    instantiating,
    flows,
    flow_lists,
    boundaries,
    links,
    compensations,
    transactions,
    event_gateways,
    gateway_directions,
    complex_gateways,
    splits,
    reachability,
    loops,
    expressions,
    timers,
    conditional_events,
    rounds,
    behaviors,
    standard_loops,
    ad_hoc,
    mappings,
    data_copies,
    services,
    decision_tasks,
    called_processes,
    thrown_errors,
    thrown_compensations,
    task_forms,
    assignments,
    names,
    message_names,
    operations,
    house_properties,
    personal_data,
    parallel_writes,
    stale_flags,
    end_states,
    shapes,
    protected_steps_kept,
)
