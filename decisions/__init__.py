"""Decisions: DMN 1.1 to 1.5 files read, checked and evaluated. Knows feel."""

from decisions.elements import Decision, DecisionService, InputData, KnowledgeModel
from decisions.errors import DecisionError, DecisionRefused, UnknownDecision
from decisions.evaluation import evaluate, evaluate_knowledge, evaluate_service
from decisions.finding import Finding, Severity
from decisions.import_order import Heading, heading, in_reading_order
from decisions.mapping import MappingFails, mapped
from decisions.model import Model
from decisions.outcome import Outcome, Problem, TableRecord
from decisions.reading import read

__all__ = [
    "Decision",
    "DecisionError",
    "DecisionRefused",
    "DecisionService",
    "Finding",
    "Heading",
    "InputData",
    "KnowledgeModel",
    "MappingFails",
    "Model",
    "Outcome",
    "Problem",
    "Severity",
    "TableRecord",
    "UnknownDecision",
    "evaluate",
    "evaluate_knowledge",
    "evaluate_service",
    "heading",
    "in_reading_order",
    "mapped",
    "read",
]
