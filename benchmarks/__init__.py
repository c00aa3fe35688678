"""Figures that mean something on any machine: ours and a peer's, taken in turn in the same run, and their ratio.

`python -m benchmarks` runs every `bench_*.py` of this folder. Each holds `run(options: Options) -> list[Comparison]`; a
new benchmark is a new file. What is compared over whole conversations lives in `subjects/`, one file a subject.
"""
