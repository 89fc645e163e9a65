"""The words for the things of a drawing, a table or a form, and for what they say."""

from __future__ import annotations

import re
from functools import cache

from admin.context import words
from admin.words import Words
from engine.config import Language

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


def kind_word(kind: str) -> str:
    """What an element of the standard, or a type of field, is called; an unknown one as it is."""
    return _kinds(words().language).get(kind) or _CAMEL.sub(" ", kind).lower()


def fact_word(name: str) -> str:
    """What a fact of an element is called; an unknown one as the file has it."""
    return _facts(words().language).get(name, name)


@cache
def _kinds(language: Language) -> dict[str, str]:
    spoken = Words(language)
    return {
        "process": spoken("process"),
        "participant": spoken("pool"),
        "lane": spoken("lane"),
        "userTask": spoken("user task"),
        "serviceTask": spoken("automatic step"),
        "businessRuleTask": spoken("decision step"),
        "callActivity": spoken("called process"),
        "subProcess": spoken("sub-process"),
        "transaction": spoken("transaction"),
        "adHocSubProcess": spoken("ad-hoc sub-process"),
        "sendTask": spoken("send step"),
        "receiveTask": spoken("receive step"),
        "startEvent": spoken("start event"),
        "endEvent": spoken("end event"),
        "boundaryEvent": spoken("boundary event"),
        "intermediateCatchEvent": spoken("event that is awaited"),
        "intermediateThrowEvent": spoken("event that is thrown"),
        "timerEventDefinition": spoken("timer"),
        "exclusiveGateway": spoken("exclusive gateway"),
        "parallelGateway": spoken("parallel gateway"),
        "inclusiveGateway": spoken("inclusive gateway"),
        "complexGateway": spoken("complex gateway"),
        "eventBasedGateway": spoken("event gateway"),
        "sequenceFlow": spoken("flow"),
        "messageFlow": spoken("message flow"),
        "message": spoken("message"),
        "signal": spoken("signal"),
        "textAnnotation": spoken("note"),
        "association": spoken("association"),
        "definitions": spoken("file"),
        "decision": spoken("decision"),
        "decisionTable": spoken("decision table"),
        "inputData": spoken("input data"),
        "informationRequirement": spoken("requirement"),
        "input": spoken("input column"),
        "output": spoken("output column"),
        "rule": spoken("table row"),
        "variable": spoken("variable"),
        "form": spoken("form"),
        "group": spoken("group of fields"),
        "text": spoken("text"),
        "textfield": spoken("text field"),
        "textarea": spoken("text area"),
        "number": spoken("number field"),
        "datetime": spoken("date or time field"),
        "checkbox": spoken("checkbox"),
        "checklist": spoken("checklist"),
        "radio": spoken("choice of one"),
        "select": spoken("selection list"),
        "filepicker": spoken("file field"),
        "dynamiclist": spoken("list of rows"),
    }


@cache
def _facts(language: Language) -> dict[str, str]:
    spoken = Words(language)
    return {
        "name": spoken("name"),
        "name_en": spoken("English name"),
        "label": spoken("label"),
        "label_en": spoken("English label"),
        "properties.label_en": spoken("English label"),
        "properties.privacy": spoken("privacy class"),
        "type": spoken("kind"),
        "camunda:candidateGroups": spoken("group"),
        "camunda:candidateUsers": spoken("candidates"),
        "camunda:assignee": spoken("assignee"),
        "camunda:dueDate": spoken("due date"),
        "camunda:followUpDate": spoken("follow-up date"),
        "camunda:priority": spoken("priority"),
        "camunda:formRef": spoken("form"),
        "camunda:formKey": spoken("form"),
        "camunda:decisionRef": spoken("decision"),
        "camunda:resultVariable": spoken("result variable"),
        "camunda:topic": spoken("operation"),
        "calledElement": spoken("called process"),
        "activationCondition": spoken("condition"),
        "conditionExpression": spoken("condition"),
        "default": spoken("default exit"),
        "documentation": spoken("documentation"),
        "sourceRef": spoken("from"),
        "targetRef": spoken("to"),
        "attachedToRef": spoken("attached to"),
        "cancelActivity": spoken("interrupts"),
        "timeDuration": spoken("duration"),
        "timeDate": spoken("moment"),
        "timeCycle": spoken("cycle"),
        "hitPolicy": spoken("hit policy"),
        "description": spoken("description"),
        "inputExpression.text": spoken("expression"),
        "typeRef": spoken("type"),
        "values": spoken("choices"),
        "validate.required": spoken("required"),
        "validate.minLength": spoken("shortest"),
        "validate.maxLength": spoken("longest"),
        "validate.min": spoken("least"),
        "validate.max": spoken("most"),
        "conditional.hide": spoken("hidden if"),
    }
