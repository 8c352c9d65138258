"""Shared by the oracle scripts: finds the data, reads price files, writes results."""
import csv
import json
import os
import sys
from datetime import date
from pathlib import Path

HERE = Path(__file__).resolve().parent


def shared_folder():
    """The shared data folder: first argument, else $ROTA_SHARED, else ../shared next to the repository."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else os.environ.get("ROTA_SHARED") or HERE.parents[2].parent / "shared")
    if not (folder / "spec").is_dir():
        raise SystemExit(f"no shared data in {folder}: give the folder as the first argument or in ROTA_SHARED")
    return folder


def adjusted_closes(asset):
    """Date -> adjusted close, in the order of the file."""
    with open(shared_folder() / "data" / "prices" / f"{asset}.csv", newline="", encoding="utf-8") as file:
        return {date.fromisoformat(row["Date"]): float(row["Adj Close"]) for row in csv.DictReader(file)}


def golden(folder, name):
    """The rows of a golden file, each a list of texts, without the header."""
    with open(shared_folder() / "golden" / folder / name, newline="", encoding="utf-8") as file:
        return list(csv.reader(file))[1:]


def write_json(name, content):
    """Writes next to the scripts, one key or one inner list per line, each number as the shortest text that reads back the same."""
    lines = []
    for key, value in content.items():
        if isinstance(value, list) and value and isinstance(value[0], (list, dict)):
            text = "[\n" + ",\n".join("    " + compact(item) for item in value) + "\n  ]"
        elif isinstance(value, dict):
            text = "{\n" + ",\n".join(f"    {json.dumps(k)}: {compact(v)}" for k, v in value.items()) + "\n  }"
        else:
            text = compact(value)
        lines.append(f"  {json.dumps(key)}: {text}")
    (HERE / name).write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8", newline="\n")


def compact(value):
    return json.dumps(value, separators=(",", ":"), allow_nan=False)
