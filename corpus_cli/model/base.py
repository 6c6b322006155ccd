"""The base of every record: frozen, and strict about unknown keys."""

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A frozen value; unknown keys are errors."""

    model_config = ConfigDict(frozen=True, extra="forbid")
