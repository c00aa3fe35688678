# Debian's slim Python, the same in both stages so that the virtual environment can move from one to the other.
ARG PYTHON=python:3.11-slim-bookworm

FROM ${PYTHON} AS builder
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
WORKDIR /src
RUN python -m venv /opt/porte-voix
COPY requirements.lock ./
RUN /opt/porte-voix/bin/pip install --require-hashes -r requirements.lock
COPY . .
# What only builds or installs is taken out again: what runs has no way to install anything.
RUN /opt/porte-voix/bin/pip install --no-deps --no-build-isolation . \
    && /opt/porte-voix/bin/pip uninstall --yes editables hatchling pathspec pluggy tomlkit trove-classifiers \
    && /opt/porte-voix/bin/pip check \
    && /opt/porte-voix/bin/pip uninstall --yes setuptools pip

FROM ${PYTHON}
# /data holds the database, /key the key that opens it: two volumes, so that a copy of one says nothing without the other.
RUN useradd --uid 10001 --user-group --no-create-home --home-dir /data --shell /usr/sbin/nologin porte-voix \
    && install --directory --owner 10001 --group 10001 --mode 0700 /data /key
COPY --from=builder /opt/porte-voix /opt/porte-voix
ENV PATH=/opt/porte-voix/bin:$PATH \
    HOME=/data \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    MALLOC_ARENA_MAX=1 \
    MALLOC_TRIM_THRESHOLD_=65536 \
    MALLOC_TOP_PAD_=65536 \
    PORTE_VOIX_DATA=/data \
    PORTE_VOIX_KEY_FILE=/key/key \
    PORTE_VOIX_HOST=0.0.0.0 \
    PORTE_VOIX_PORT=8080
WORKDIR /data
USER 10001:10001
VOLUME ["/data", "/key"]
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=10s --start-period=20s --retries=3 CMD ["porte-voix", "health"]
ENTRYPOINT ["porte-voix"]
CMD ["run"]
