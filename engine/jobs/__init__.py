"""Workers: timers, deliveries and operations that touch the world, each done once."""

from engine.jobs.carrier import Carrier
from engine.jobs.dispatcher import Dispatcher
from engine.jobs.worker import KINDS, Worker

__all__ = ["KINDS", "Carrier", "Dispatcher", "Worker"]
