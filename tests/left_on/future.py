# annotations are texts
from __future__ import annotations
