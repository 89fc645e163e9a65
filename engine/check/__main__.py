"""The check as a program: a question on the standard input, the report on the standard output."""

import sys

from engine.check.check import check_release
from engine.check.limits import bind_this_process
from engine.check.wire import Question, dump_report

if __name__ == "__main__":
    question = Question.load(sys.stdin.buffer.read())
    bind_this_process(question.seconds)
    report = check_release(
        question.files,
        topics=question.topics,
        groups=question.groups,
        messages=question.messages,
        elsewhere=question.elsewhere,
        protected=question.protected,
        profile=question.profile,
    )
    sys.stdout.buffer.write(dump_report(report))
