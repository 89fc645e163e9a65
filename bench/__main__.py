"""``python -m bench``."""

from bench.program import main

main()
