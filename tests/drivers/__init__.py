"""One small driver a channel: a person on its platform, for the tests that any channel must pass. A new file here is found by itself."""

from __future__ import annotations

import importlib
import pkgutil

from tests.drivers.driver import Driver


def every_driver() -> list[type[Driver]]:
    """Of all files beside this one, in the order of their names."""
    modules = [importlib.import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__)]
    kinds = [kind for module in modules for kind in vars(module).values() if isinstance(kind, type) and issubclass(kind, Driver)]
    return sorted({kind for kind in kinds if "name" in vars(kind)}, key=lambda kind: kind.name)
