"""Proof that the log is the truth: the chain holds, and every case executes again to the same.

``engine.replay.prove`` offers ``replay_instance`` and ``replay_all``, ``engine.replay.chains``
``verify_chain``. Nothing is imported here: the process of a replay begins in this package, before
the clock is taken away.
"""
