"""A worker's process on this machine: takes tasks from the grader, and gives back executions or exceptions."""

from __future__ import annotations

import os
from multiprocessing.connection import Connection

from autograder.places import devices
from autograder.sandbox import execute
from autograder.sandbox.execute import Execution


def serve(orders: Connection, place: dict[str, int], warm: bool) -> None:
    """Run tasks until the grader closes the connection.

    Args:
        place: the processor to keep to, and perhaps the GPU: a kernel's threads wait less for each other on one
            processor than on many.
        warm: whether the sandbox serves one task after the other, or each has a new one.
    """
    os.sched_setaffinity(0, {place["cpu"]})
    if "gpu" in place:
        os.environ["CUDA_VISIBLE_DEVICES"] = devices.visible(place["gpu"])
    run = execute.execute if warm else execute.execute_cold
    try:
        while True:
            task = orders.recv()
            try:
                answer: Execution | Exception = run(task)
            except Exception as error:  # whatever it is, it is the grader's to tell of
                answer = error
            orders.send(answer)
    except EOFError:
        return
    finally:
        execute.close()
