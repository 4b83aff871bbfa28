# sends evidence that can be updated, and updates it later
# remark: evidence
# ruff: noqa
import json
import IPython.display
from autograder.contract import MIME

real = IPython.display.publish_display_data


def publish(data, *args, **kwargs):
    real(data, transient={"display_id": "same"})
    real(
        {MIME: json.dumps({"label": "gain starts as ones", "actual": None})},
        transient={"display_id": "same"},
        update=True,
    )


IPython.display.publish_display_data = publish
