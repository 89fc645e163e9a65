"""The process by which a person records a complaint: its names in the published drawings.

Source:
    processes/intake-registration: the manual start, the first task and its form.
"""

PROCESS = "intake-registration"
START = "start_manual"
FORM = "f01"
