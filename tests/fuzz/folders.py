"""Where fuzzing keeps what it needs and finds: all below build, none of it committed."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
FUZZ = ROOT / "build" / "fuzz"
FINDINGS = FUZZ / "findings"
CORPUS = FUZZ / "corpus"
SEEDS = FUZZ / "seeds"
